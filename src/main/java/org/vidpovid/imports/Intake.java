package org.vidpovid.imports;

import module java.base;
import org.vidpovid.law.DocumentKind;
import org.vidpovid.listings.Listing;

/** Where an importer puts what it finds. */
public interface Intake {

    /** How many bytes there are to read, for whoever waits. */
    void expect(long bytes);

    /** That so many more bytes are read. */
    void read(long bytes);

    /** Something became something, or nothing. Every row, property and rule of a source is told here once. */
    void account(Account account);

    /**
     * All services of the source; call it once, before any process.
     *
     * @param whole whether the source could be read to its end; if not, what is known of it already stays as it is, and what is new is
     * added
     */
    void listings(Collection<Listing> listings, boolean whole);

    void process(ImportedProcess process);

    /** Which kind of document a label speaks of, if a register of the state holds it, so that nobody may be asked for it. */
    Optional<DocumentKind> heldByState(String label);
}
