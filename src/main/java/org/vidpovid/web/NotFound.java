package org.vidpovid.web;

/** There is no such thing, or none that this viewer may see: the two must look the same. */
public class NotFound extends RuntimeException {}
