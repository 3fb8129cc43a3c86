package org.vidpovid.witness;

import module java.base;

/**
 * Says on a stream what a witness sees, each trouble once until it changes.
 *
 * @param hook a program that is run at an alarm, with the file of the evidence
 */
record Told(PrintStream out, Optional<Path> hook, Map<KnownLog, String> last) implements Watch {

    Told(PrintStream out, Optional<Path> hook) {
        this(out, hook, new ConcurrentHashMap<>());
    }

    @Override
    public void alarm(Alarm alarm, Path evidence) {
        out.println(alarm + " The evidence, with both signed checkpoints, is in " + evidence + ".");
        hook.ifPresent(program -> {
            try {
                new ProcessBuilder(program.toString(), evidence.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            } catch (IOException e) {
                out.println("ALARM: " + program + " cannot be run: " + e.getMessage());
            }
        });
    }

    @Override
    public void trouble(KnownLog log, String what) {
        if (!what.equals(last.put(log, what))) out.println(log.origin() + ": " + what);
    }
}
