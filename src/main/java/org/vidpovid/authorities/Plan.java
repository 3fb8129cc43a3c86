package org.vidpovid.authorities;

import module java.base;
import org.vidpovid.authorities.Structure.Edit;
import org.vidpovid.web.Wording;

/**
 * What would be written, and what speaks against it.
 *
 * @param objections only those that were not there before: an old fault does not keep anybody from mending another
 */
public record Plan(Structure before, Structure after, List<Edit> edits, List<Objection> objections) {

    /**
     * Why something should not be as it is asked.
     *
     * @param entry the line that is at fault
     * @param column where in it, by the name that {@link Entry#columns} gives
     * @param isFatal whether it cannot be; else it can, if whoever asks says that they know what follows
     */
    public record Objection(Entry entry, String column, Wording why, boolean isFatal) {

        /** Whether it is the same fault, however the rest of the line reads. */
        boolean isSame(Objection other) {
            return entry.kind() == other.entry.kind() && entry.key().equals(other.entry.key()) && column.equals(other.column)
                    && why.equals(other.why);
        }
    }

    /** Whether it may be written, if whoever asks knows or does not know what follows from it. */
    public boolean stands(boolean knowing) {
        return objections.stream().noneMatch(Objection::isFatal) && (knowing || objections.isEmpty());
    }

    public List<Objection> warnings() {
        return objections.stream().filter(objection -> !objection.isFatal()).toList();
    }
}
