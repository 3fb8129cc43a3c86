package org.vidpovid.witness;

import module java.base;

/**
 * Says on a stream what a witness sees, each trouble once until it changes.
 *
 * @param hook a program that is run at an alarm, with the file of the evidence if there is one
 */
record Told(PrintStream out, Optional<Path> hook, Map<KnownLog, String> last) implements Watch {

    Told(PrintStream out, Optional<Path> hook) {
        this(out, hook, new ConcurrentHashMap<>());
    }

    @Override
    public void alarm(Alarm alarm, Optional<Path> evidence) {
        out.println(alarm + evidence.map(file -> " The evidence, with both signed checkpoints, is in " + file + ".")
                .orElseGet(() -> " The evidence cannot be written, so keep this:\n" + alarm.file()));
        hook.ifPresent(program -> {
            try {
                var command = Stream.concat(Stream.of(program.toString()), evidence.stream().map(Path::toString)).toList();
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
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
