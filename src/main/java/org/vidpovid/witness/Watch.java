package org.vidpovid.witness;

/** Who is told what a witness sees. */
public interface Watch {

    /** A log has contradicted itself; the evidence is in the storage by now. It is told once. */
    void alarm(Alarm alarm, java.nio.file.Path evidence);

    /** A log could not be followed for now: it is tried again. */
    void trouble(KnownLog log, String what);
}
