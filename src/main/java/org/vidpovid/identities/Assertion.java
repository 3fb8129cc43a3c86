package org.vidpovid.identities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;

/**
 * What an identity provider says of somebody, after the saying was checked.
 *
 * @param issuer the provider, as it calls itself
 * @param subject who it is there: the same person for ever, and never another
 * @param provider what people call the provider
 * @param assurance how surely the provider knows them, this time
 * @param name last name empty where the provider said none
 * @param taxNumber ten digits; null unless the provider said it at a level at which it is believed
 * @param recordNumber {@code YYYYMMDD-NNNNN} of the demographic register; null as the taxpayer's number
 * @param contact of which the e-mail is kept only if the provider has checked it; nobody is ever found by it
 */
public record Assertion(String issuer, String subject, Text provider, Assurance assurance, PersonName name, @Nullable LocalDate born,
                        @Nullable String taxNumber, @Nullable String recordNumber, Contact contact) {

    /** Says nothing about the person: this gets into logs. */
    @Override
    public String toString() {
        return "assertion of " + issuer;
    }
}
