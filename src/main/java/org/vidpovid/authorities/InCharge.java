package org.vidpovid.authorities;

/** Who answers for something: the official, who stands in for them, and whose officials they are. No case is without the three. */
public record InCharge(Seat official, Seat deputy, Seat superior) {}
