package org.vidpovid.catalogue;

import org.vidpovid.law.*;

/**
 * One item of the closed list of reasons for which a service may be refused.
 *
 * @param id its name within the procedure, the same in all its versions
 */
public record Ground(String id, Kind kind, Text title, Norm norm) {

    /** {@code FORMAL}: the applicant can mend it, so it never ends a case. {@code SUBSTANTIVE}: it lies in the matter itself. */
    public enum Kind { FORMAL, SUBSTANTIVE }
}
