package org.vidpovid.web;

/** One answer of a choice. */
public record Option(String value, Wording label) {}
