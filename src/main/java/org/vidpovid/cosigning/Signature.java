package org.vidpovid.cosigning;

import module java.base;

/**
 * That somebody signed, or declined to.
 *
 * @param name      as they typed it
 * @param inAccount whether they did so under an account, and not by their code alone
 * @param reason    why they declined; empty if they signed
 * @param digest    SHA-256 of what they signed, in hexadecimal digits
 */
public record Signature(Instant at, String name, boolean inAccount, boolean signed, String reason, String digest) {}
