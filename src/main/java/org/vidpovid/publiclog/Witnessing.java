package org.vidpovid.publiclog;

import module java.base;
import org.vidpovid.web.Wording;

/** What a room above knows of those who witness the log: its page shows it. */
public interface Witnessing {

    List<Standing> standings();

    /**
     * How it stands with one.
     *
     * @param keys by which its cosignatures are checked
     * @param cosigned when it last did; nothing if it never has
     * @param trouble why it does not now
     * @param since when
     */
    record Standing(String name, List<String> keys, Optional<Instant> cosigned, Optional<Wording> trouble, Optional<Instant> since) {}
}
