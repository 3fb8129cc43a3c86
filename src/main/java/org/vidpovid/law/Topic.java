package org.vidpovid.law;

/**
 * A part of life in which people need the state, and under which they look for services.
 *
 * @param code as definitions of services name it, like {@code family}; its place on the page of services
 */
public record Topic(String code, Text title) {}
