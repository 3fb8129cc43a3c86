package org.vidpovid.definitions;

import org.vidpovid.web.*;

/**
 * Something wrong in the text of a service, at the line where it is to be mended.
 *
 * @param sentence what is wrong, why that cannot be, and what to do instead
 */
public record Fault(String file, int line, Wording sentence) {

    /** For whoever starts the portal. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence.in(Language.EN);
    }
}
