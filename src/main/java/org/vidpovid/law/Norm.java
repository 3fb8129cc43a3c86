package org.vidpovid.law;

import org.vidpovid.web.*;

/**
 * Where the law says so.
 *
 * @param mark how sure we are of it; what is not verified is shown as such beside the text
 */
public record Norm(Text text, Mark mark) {

    /** The norm, and beside it that nobody has verified it, if nobody has. */
    public Wording wording() {
        return mark.isVerified() ? text : Message.of("law.norm.unverified", text, mark.note());
    }
}
