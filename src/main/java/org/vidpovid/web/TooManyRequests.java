package org.vidpovid.web;

/** Somebody asks again and again, as one who guesses does. */
public class TooManyRequests extends RuntimeException {}
