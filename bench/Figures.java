import module java.base;

/** What several rounds showed: the median, and between which values they lay. */
record Figures(List<Double> all) {

    static Figures of(List<Double> values) {
        return new Figures(values.stream().sorted().toList());
    }

    static <T> Figures of(List<T> rounds, ToDoubleFunction<T> value) {
        return of(rounds.stream().map(value::applyAsDouble).toList());
    }

    /** Round by round, so that what disturbs both disturbs no ratio. */
    static <T> Figures ratios(List<T> subject, List<T> yardstick, ToDoubleFunction<T> value) {
        return of(IntStream.range(0, subject.size()).mapToObj(i -> value.applyAsDouble(subject.get(i)) / value.applyAsDouble(yardstick.get(i)))
                .toList());
    }

    double median() {
        return all.get(all.size() / 2);
    }

    String ratio() {
        return "%.2f (%.2f–%.2f)".formatted(median(), all.getFirst(), all.getLast());
    }

    static void machine() throws Exception {
        var processor = Files.exists(Path.of("/proc/cpuinfo")) ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name")).map(line -> line.replaceAll(".*: ", "")).findFirst().orElse("") : "";
        var load = java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf("machine: %d × %s, %s %s, Java %s; load before: %.1f%n", Runtime.getRuntime().availableProcessors(), processor,
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("java.version"), load);
    }
}
