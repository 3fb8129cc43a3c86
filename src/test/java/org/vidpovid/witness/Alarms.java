package org.vidpovid.witness;

import module java.base;

/** Remembers what a witness has told. */
public final class Alarms implements Watch {

    public final List<Alarm> raised = new CopyOnWriteArrayList<>();
    public final List<Path> evidence = new CopyOnWriteArrayList<>();
    public final List<String> troubles = new CopyOnWriteArrayList<>();

    @Override
    public void alarm(Alarm alarm, Optional<Path> file) {
        raised.add(alarm);
        file.ifPresent(evidence::add);
    }

    @Override
    public void trouble(KnownLog log, String what) {
        troubles.add(what);
    }
}
