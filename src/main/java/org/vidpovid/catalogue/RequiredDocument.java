package org.vidpovid.catalogue;

import org.vidpovid.law.*;

/** A document that a decision rests on, by who holds it. Only {@link FromApplicant} may be asked of the applicant. */
public sealed interface RequiredDocument {

    /** Its name within the procedure. */
    String id();

    Text title();

    DocumentKind what();

    /**
     * One that only the applicant has.
     *
     * @param question the question of the form that takes it
     */
    record FromApplicant(String id, Text title, DocumentKind what, String question) implements RequiredDocument {}

    /**
     * One that the state holds: the authority gets it for itself.
     *
     * @param holder whose register or file it is in
     */
    record FromState(String id, Text title, DocumentKind what, Text holder) implements RequiredDocument {}
}
