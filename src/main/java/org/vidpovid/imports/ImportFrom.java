package org.vidpovid.imports;

import module java.base;
import org.apache.commons.csv.*;
import org.springframework.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import org.vidpovid.commands.*;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.Language;
import picocli.CommandLine.*;
import tools.jackson.core.*;
import tools.jackson.databind.json.JsonMapper;

/** Takes over the services of another system: {@code import-NAME}, one for each source that the portal knows. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, description = "Takes over the services of another system from a folder.")
public final class ImportFrom implements Task {

    private static final CSVFormat UNITS = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Importer importer;

    @Parameters(paramLabel = "DIR", description = "The folder to read.")
    private Path folder = Path.of("");
    @Option(names = "--report", required = true, paramLabel = "FILE",
            description = "A new file, where JSON accounts for every row, property and rule.")
    private Path report = Path.of("");
    @Option(names = "--units", paramLabel = "CSV",
            description = "process;unit;office;identity: which unit decides what. Without it services are only listed, as not yet online.")
    private @Nullable Path units;

    ImportFrom(Importer importer) {
        this.importer = importer;
    }

    /** A command for each source that the portal knows. */
    public static List<Task> commands() {
        return ServiceLoader.load(Importer.class).stream().map(source -> (Task) new ImportFrom(source.get())).toList();
    }

    @Override
    public String name() {
        return "import-" + importer.name();
    }

    @Override
    public List<String> settings() {
        return List.of(UNMIGRATED);
    }

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        if (!Migrations.of(portal.getBean(javax.sql.DataSource.class)).pending().isEmpty()) {
            throw new CannotDo("The database is older than this portal: start the portal once.");
        }
        if (!Files.isDirectory(folder)) throw new CannotDo("%s is no folder.", folder);
        var openings = openings();
        var done = new AtomicReference<ImportRuns.Run>();
        NewFile.write(report, out -> {
            try (var json = JSON.createGenerator(out)) {
                json.writeStartObject().writeStringProperty("source", importer.name()).writeArrayPropertyStart("accounts");
                var progress = new Progress(json);
                done.set(portal.getBean(ImportRuns.class).read(importer, folder, openings, progress));
                json.writeEndArray().writePOJOProperty("summary", Objects.requireNonNull(done.get()).summary()).writeEndObject();
                progress.finish();
            } catch (NoSuchFileException e) {
                throw new CannotDo("%s is not a folder of %s: %s.", folder, importer.name(), e.getReason());
            }
        }, _ -> {});
        var summary = Objects.requireNonNull(done.get()).summary();
        say(summary);
        return summary.isAsWished() ? 0 : 1;
    }

    private void say(Summary summary) {
        System.out.printf("Read in %.1f s: %s.%n", Duration.between(summary.startedAt(), summary.endedAt()).toMillis() / 1000.0,
                summary.fates().entrySet().stream().map(fate -> fate.getValue() + " " + fate.getKey().word())
                .collect(Collectors.joining(", ")));
        System.out.printf("Services listed: %d new, %d changed, %d as they were, %d gone.%n", summary.listings().added(),
                summary.listings().changed(), summary.listings().unchanged(), summary.listings().gone());
        var rules = summary.conditions();
        System.out.printf("Conditions and checks: %d of %d expressed; besides %d that no answer changes, %d for printed forms, %d about "
                + "what is not asked here.%n", rules.expressed(), rules.all(), rules.decided(), rules.printed(), rules.idle());
        System.out.printf("Processes: %d. Opened: %d, new version: %d, as they were: %d, left to editors: %d.%n", summary.processes(),
                summary.opened().size(), summary.changed().size(),
                summary.unchanged().size(), summary.taken().size());
        summary.closed().forEach(why -> System.out.println("Not opened: " + why.en()));
        summary.noted().forEach(note -> System.out.println("Note: " + note.en()));
        if (summary.isQuiet()) System.out.println("Nothing has changed.");
        System.out.printf("The whole account is in %s, and on the portal at /editor/imports.%n", report);
    }

    private List<Opening> openings() {
        if (units == null) return List.of();
        try (var rows = CSVParser.parse(units, StandardCharsets.UTF_8, UNITS)) {
            if (!rows.getHeaderNames().containsAll(List.of("process", "unit"))) {
                throw new CannotDo("%s must begin with the line process;unit;office", units);
            }
            var openings = new ArrayList<Opening>();
            for (var row : rows) {
                if (!row.isConsistent()) {
                    throw new CannotDo("%s, line %d: as many columns as in the first line are wanted.", units, rows.getCurrentLineNumber());
                }
                openings.add(new Opening(row.get("process"), row.get("unit"), row.isMapped("office") ? row.get("office") : "",
                        row.isMapped("identity") ? identity(row.get("identity")) : null));
            }
            var twice = openings.stream().collect(Collectors.groupingBy(one -> one.process() + ";" + one.unit(), TreeMap::new,
                    Collectors.counting())).entrySet().stream().filter(one -> one.getValue() > 1).findFirst();
            if (twice.isPresent()) throw new CannotDo("%s names %s twice.", units, twice.get().getKey());
            return openings;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotDo("%s cannot be read: it must be a CSV in UTF-8.", units);
        }
    }

    /** Nothing: as surely as the source has it. */
    private static @Nullable Assurance identity(String word) {
        if (word.isEmpty()) return null;
        return Stream.of(Assurance.values()).filter(level -> level.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
                .orElseThrow(() -> new CannotDo("identity is none, low, substantial, high, or nothing, and not %s.", word));
    }

    /** A bar on the terminal while it reads, and each account into the report. */
    private static final class Progress implements ImportRuns.Listener {

        private static final int WIDTH = 40;
        private final JsonGenerator json;
        private long all = 1;
        private long done;

        Progress(JsonGenerator json) {
            this.json = json;
        }

        @Override
        public String by() {
            return System.getProperty("user.name", "");
        }

        @Override
        public void expect(long bytes) {
            all = Math.max(1, bytes);
        }

        @Override
        public void read(long bytes) {
            done += bytes;
            if (!isTerminal()) return;
            var filled = (int) Math.min(WIDTH, done * WIDTH / all);
            System.err.printf("\r[%s%s] %3d %%", "#".repeat(filled), " ".repeat(WIDTH - filled), Math.min(100, done * 100 / all));
        }

        private static boolean isTerminal() {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }

        void finish() {
            if (isTerminal()) System.err.println();
        }

        @Override
        public void account(Account account) {
            json.writeStartObject().writeStringProperty("file", account.file()).writeStringProperty("item", account.item())
                    .writeStringProperty("fate", account.fate().word());
            var why = account.why();
            if (why != null) json.writeStringProperty("why", why.in(Language.EN)).writeStringProperty("why_uk", why.in(Language.UK));
            json.writeEndObject();
        }
    }
}
