package org.vidpovid.operations;

/** What one look has found, and what to do about it. */
@SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
record Finding(Level level, String what, String advice) {

    enum Level { OK, WARNING, WRONG }

    static Finding ok(String what, Object... of) {
        return new Finding(Level.OK, what.formatted(of), "");
    }

    static Finding warning(String advice, String what, Object... of) {
        return new Finding(Level.WARNING, what.formatted(of), advice);
    }

    static Finding wrong(String advice, String what, Object... of) {
        return new Finding(Level.WRONG, what.formatted(of), advice);
    }

    @Override
    public String toString() {
        return "%-8s %s%s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), what, advice.isEmpty() ? "" : " -> " + advice);
    }
}
