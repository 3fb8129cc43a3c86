package org.vidpovid.files;

import org.vidpovid.web.Message;

/** What became of a file that was sent. */
public sealed interface Verdict {

    record Kept(StoredFile file) implements Verdict {}

    /** It was not kept, and the message says what is wrong with it and what to do. */
    record Refused(Message why) implements Verdict {}
}
