package org.vidpovid.witness;

import module java.base;

/** Who is told what a witness sees. */
public interface Watch {

    /**
     * A log has contradicted itself. It is told once; and once more when the evidence is on the disk, if it could not be written at first.
     *
     * @param evidence the file; nothing if the disk is full or broken, and then the alarm itself is all there is
     */
    void alarm(Alarm alarm, Optional<Path> evidence);

    /** A log could not be followed for now: it is tried again. */
    void trouble(KnownLog log, String what);
}
