package org.vidpovid.cases;

/** What another room does when a case ends, in the same transaction: what it throws keeps the case open. */
public interface CaseEnd {

    /** Called once for each case, as it is granted, refused or withdrawn. */
    void ended(Case matter);
}
