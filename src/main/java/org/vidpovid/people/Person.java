package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of a person.
 *
 * @param taxNumber the taxpayer's number, ten digits; null where it is unknown or the person refused one
 */
public record Person(UUID id, PersonName name, @Nullable LocalDate born, @Nullable String taxNumber, Contact contact) {}
