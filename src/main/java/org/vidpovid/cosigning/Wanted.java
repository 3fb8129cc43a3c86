package org.vidpovid.cosigning;

/** Somebody who is to sign. E-mail and phone are empty if they have none. */
public record Wanted(String name, String email, String phone) {}
