import module java.base;
import org.apache.commons.csv.*;

/** Taking over 1,200 processes of iGov, the 24 that there are under fifty names each, in a small heap: the first time, and once more. */
final class Import {

    private static final int COPIES = 50;
    private static final String HEAP = "-Xmx192m";
    private static final Pattern KEY = Pattern.compile("<process id=\"([^\"]+)\"");

    /** Seconds, and the most memory it ever had. */
    record Run(double seconds, long megabytes) {}

    void main(String[] arguments) throws Exception {
        Figures.machine();
        var source = Path.of(arguments.length == 0 ? "../shared/data/igov" : arguments[0]);
        try (var portal = new Portal("import-" + System.currentTimeMillis())) { // an empty one each time
            var once = copied(source, 1);
            var many = copied(source, COPIES);
            var few = run(portal, once);
            var first = run(portal, many);
            var again = run(portal, many);
            System.out.println("| processes | seconds | ÷ two minutes | for each process ÷ that of 24 | most memory MB (heap " + HEAP + ") |\n|---|---|---|---|---|");
            System.out.printf("| 24 | %.0f | %.2f | 1 | %d |%n", few.seconds(), few.seconds() / 120, few.megabytes());
            System.out.printf("| %d | %.0f | %.2f | %.2f | %d |%n", 24 * COPIES, first.seconds(), first.seconds() / 120,
                    first.seconds() / COPIES / few.seconds(), first.megabytes());
            System.out.printf("| %d again, nothing changed | %.0f | %.2f | %.2f | %d |%n", 24 * COPIES, again.seconds(), again.seconds() / 120,
                    again.seconds() / COPIES / few.seconds(), again.megabytes());
        }
    }

    private static Run run(Portal portal, Path folder) throws Exception {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(Portal.java(), HEAP, "-cp", System.getenv("BENCH_CLASSPATH"), "org.vidpovid.Vidpovid",
                "--vidpovid.database.folder=" + portal.data(), "import-igov", folder.toString(), "--report", Files.createTempDirectory("report").resolve("report.json").toString(),
                "--units", folder.resolve("units.csv").toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(Portal.folder().resolve("import.log").toFile())).start();
        long most = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            try {
                most = Math.max(most, Portal.memory(process.pid(), "VmHWM:"));
            } catch (NoSuchFileException _) {
                break; // it has just ended
            }
        }
        if (process.waitFor() != 0) throw new IllegalStateException("see import.log: it ended with " + process.exitValue());
        return new Run((System.nanoTime() - begun) / 1e9, most);
    }

    /** The folder with every process so many times, each with its own key, file, services and places. */
    private static Path copied(Path source, int copies) throws IOException {
        var folder = Files.createTempDirectory("igov");
        try (var all = Files.walk(source)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        var keys = new ArrayList<String>();
        try (var processes = Files.list(source.resolve("processes"))) {
            for (var file : processes.toList()) {
                var text = Files.readString(file);
                var key = KEY.matcher(text).results().findFirst().orElseThrow(() -> new IllegalStateException(file.toString())).group(1);
                keys.add(key);
                for (int copy = 1; copy < copies; copy++) {
                    Files.writeString(folder.resolve("processes").resolve("copy" + copy + "-" + file.getFileName()),
                            text.replace("id=\"" + key + "\"", "id=\"" + key + "_" + copy + "\""));
                }
            }
        }
        var units = new StringBuilder("process;unit;office\n");
        for (var key : keys) {
            for (int copy = 0; copy < copies; copy++) units.append(copy == 0 ? key : key + "_" + copy).append(";kyiv-residence;\n");
        }
        Files.writeString(folder.resolve("units.csv"), units);
        var services = new HashSet<String>();
        rows(folder, "ServiceData", copies, row -> keys.stream().anyMatch(key -> row.get("oData").contains("\"" + key + ":")), (row, copy) -> {
            services.add(row.get("nID_Service"));
            row.compute("nID", (_, id) -> id + "000" + copy);
            row.compute("nID_Service", (_, id) -> id + "000" + copy);
            keys.forEach(key -> row.computeIfPresent("oData", (_, data) -> data.replace("\"" + key + ":", "\"" + key + "_" + copy + ":")));
        });
        rows(folder, "Service", copies, row -> services.contains(row.get("nID")), (row, copy) -> row.compute("nID", (_, id) -> id + "000" + copy));
        return folder;
    }

    private static void rows(Path folder, String table, int copies, Predicate<Map<String, String>> which,
            BiConsumer<Map<String, String>, Integer> change) throws IOException {
        var file = folder.resolve("catalogue").resolve(table + ".csv");
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
        List<CSVRecord> records;
        List<String> header;
        try (var parsed = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            header = parsed.getHeaderNames();
            records = parsed.getRecords();
        }
        try (var out = CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(
                Files.newBufferedWriter(file, StandardOpenOption.APPEND))) {
            for (int copy = 1; copy < copies; copy++) {
                for (var record : records) {
                    var row = new LinkedHashMap<>(record.toMap());
                    if (!which.test(row)) continue;
                    change.accept(row, copy);
                    out.printRecord(header.stream().map(row::get).toList());
                }
            }
        }
    }
}
