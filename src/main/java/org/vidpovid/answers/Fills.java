package org.vidpovid.answers;

import module java.base;

/** What the portal may already know of an applicant, and so what a case can be told from its answers. */
public enum Fills {
    NAME, BORN, TAX_NUMBER, PHONE, EMAIL;

    public static final Map<String, Fills> BY_WORD = Map.of("name", NAME, "born", BORN, "taxNumber", TAX_NUMBER, "phone", PHONE, "email",
            EMAIL);
}
