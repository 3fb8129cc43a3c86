package org.vidpovid.imports;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One source of services. Another source costs one class, named in {@code META-INF/services}; its command is {@code import-NAME}.
 * An importer reads, and decides nothing: what may be published is decided by {@link Intake}.
 */
public interface Importer {

    /** A short word: {@code igov}. */
    String name();

    /** What it reads, in one sentence, for the help of its command. */
    String about();

    /**
     * Hands over all that a folder holds: the listings first, then process by process, so that no more than one is in memory. What is
     * wrong in it is accounted for, and the rest is handed over.
     *
     * @throws IOException if the folder itself cannot be read, or is not of this source
     */
    void read(Path folder, Intake intake) throws IOException;
}
