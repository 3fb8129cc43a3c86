package org.vidpovid.operations;

/** What one look has found, and what to do about it. */
@SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
record Finding(Level level, String what, String toDo) {

    enum Level { OK, WARNING, WRONG }

    static Finding ok(String what, Object... of) {
        return new Finding(Level.OK, what.formatted(of), "");
    }

    static Finding warning(String toDo, String what, Object... of) {
        return new Finding(Level.WARNING, what.formatted(of), toDo);
    }

    static Finding wrong(String toDo, String what, Object... of) {
        return new Finding(Level.WRONG, what.formatted(of), toDo);
    }

    @Override
    public String toString() {
        return "%-8s %s%s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), what, toDo.isEmpty() ? "" : " -> " + toDo);
    }
}
