package org.vidpovid.law;

import module java.base;

/** What a document is, whatever it is called: by this it is known whether a register of the state holds it. */
public enum DocumentKind {
    IDENTITY_DOCUMENT, BIRTH_RECORD, MARRIAGE_RECORD, DIVORCE_RECORD, DEATH_RECORD, RESIDENCE_RECORD, TAXPAYER_RECORD, PROPERTY_RIGHT,
            LAND_CADASTRE,
    COMPANY_RECORD, SOLE_TRADER_RECORD, VEHICLE_RECORD, DRIVING_LICENCE, CRIMINAL_RECORD, DISABILITY_RECORD, INCOME_RECORD, PENSION_RECORD,
    FAMILY_COMPOSITION, DISPLACED_PERSON_RECORD, EDUCATION_RECORD, HEALTH_CERTIFICATE, BUILDING_RECORD,
    /** Consents, photos, plans, contracts, certificates of private bodies. */
    OTHER;

    /** As it is written in YAML: {@code birth-record}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind that a word of the YAML means.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DocumentKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is no kind of document"));
    }
}
