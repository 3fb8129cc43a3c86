import module java.base;

/** One round of the load generator, the same for every side of a comparison. Milliseconds; requests a second. */
record Wrk(double rate, double p50, double p99, long failed) {

    private static final Pattern TIME = Pattern.compile("([\\d.]+)(us|ms|s|m)");

    static Wrk run(int seconds, int connections, String... options) throws Exception {
        return run(seconds, connections, Map.of(), options);
    }

    /**
     * @param environment what a script of ours reads
     * @param options of wrk, the address last
     */
    static Wrk run(int seconds, int connections, Map<String, String> environment, String... options) throws Exception {
        var command = new ArrayList<>(List.of("wrk", "--latency", "--timeout=30s", "--threads=1", "--connections=" + connections, "--duration=" + seconds + "s"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(said);
        var failed = found(said, "Non-2xx or 3xx responses: (\\d+)").map(Long::parseLong).orElse(0L)
                + found(said, "Socket errors: .*").stream().flatMap(line -> Pattern.compile("\\d+").matcher(line).results())
                        .mapToLong(number -> Long.parseLong(number.group())).sum();
        return new Wrk(found(said, "Requests/sec:\\s+([\\d.]+)").map(Double::parseDouble).orElseThrow(),
                milliseconds(found(said, "(?m)^ +50%\\s+(\\S+)").orElseThrow()), milliseconds(found(said, "(?m)^ +99%\\s+(\\S+)").orElseThrow()), failed);
    }

    private static Optional<String> found(String said, String pattern) {
        return Pattern.compile(pattern).matcher(said).results().map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .findFirst();
    }

    private static double milliseconds(String time) {
        var match = TIME.matcher(time);
        if (!match.matches()) throw new IllegalStateException(time);
        return Double.parseDouble(match.group(1)) * switch (match.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }
}
