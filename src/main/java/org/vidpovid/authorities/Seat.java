package org.vidpovid.authorities;

import java.util.UUID;
import org.vidpovid.law.Text;

/** A named person at a post in a unit of an authority, as of now: copied into whatever they do. */
public record Seat(UUID personId, String name, UUID postId, Text post, UUID unitId, Text unit, Text authority) {}
