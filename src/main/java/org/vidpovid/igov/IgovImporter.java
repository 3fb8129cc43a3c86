package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.vidpovid.igov.ProcessFile.OldProcess;
import org.vidpovid.imports.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.*;

/**
 * Reads what iGov left: {@code catalogue/*.csv}, {@code processes/*.bpmn}, and under {@code markers/motion} the rules that the processes
 * name. The files stay as they are; only one process at a time is in memory.
 */
public final class IgovImporter implements Importer {

    @Override
    public String name() {
        return "igov";
    }

    @Override
    public String about() {
        return "Takes over the catalogue and the processes of iGov.";
    }

    @Override
    public void read(Path folder, Intake intake) throws IOException {
        var catalogue = folder.resolve("catalogue");
        var processes = folder.resolve("processes");
        if (!Files.isDirectory(catalogue) || !Files.isDirectory(processes)) {
            throw new NoSuchFileException(folder.toString(), null, "no folders catalogue and processes in it");
        }
        var files = files(processes, ".bpmn");
        intake.expect(size(files) + size(files(catalogue, ".csv")));
        var keys = new HashSet<String>();
        for (var file : files) ProcessFile.key(file).ifPresent(keys::add);
        var waysIn = new Catalog(catalogue, intake, keys).read();
        var markers = Markers.below(folder.resolve("markers/motion"));
        var seen = new HashSet<String>();
        for (var file : files) {
            read(file, markers, waysIn, seen, intake);
            intake.read(Files.size(file));
        }
    }

    private static void read(Path file, Markers markers, Map<String, Set<String>> waysIn, Set<String> seen, Intake intake) {
        var book = new Became.Book("processes/" + file.getFileName());
        try {
            var process = ProcessFile.read(file);
            if (!seen.add(process.key())) throw new Unreadable("igov.unreadable.again", process.key());
            process.tasks().forEach(task -> intake.account(book.account(task.id(), Became.of(STAGE))));
            var ways = waysIn.getOrDefault(process.key(), Set.of());
            intake.account(book.account(process.key(), ways.isEmpty() ? Became.of(PART, "igov.ways-unknown")
                    : Became.of(PART, "igov.ways", String.join("; ", ways))));
            intake.process(new ImportedProcess(process.key(), book.file(),
                    Text.same(title(process)), identity(ways), stages(process),
                    unit -> FormMaker.make(process, markers, unit, book, intake::heldByState)));
        } catch (Unreadable e) {
            intake.account(book.account(Objects.toString(file.getFileName()), new Became(BROKEN, e.why())));
        }
    }

    /**
     * How surely it must be known who asks: as surely as by the weakest of the ways that a row of the catalogue allows, and of all rows
     * that name the process the strictest. Where nothing is said it is as almost everywhere: BankID or an electronic signature.
     */
    private static Assurance identity(Collection<String> rows) {
        return rows.stream().map(row -> Arrays.asList(row.split("[,; ]+")).contains("email") ? Assurance.LOW : Assurance.SUBSTANTIAL)
                .max(Comparator.naturalOrder()).orElse(Assurance.SUBSTANTIAL);
    }

    /** What stands in brackets before the name is for those who made it: “(general): …”. */
    private static String title(OldProcess process) {
        var title = Html.label(Html.line(process.name()).replaceFirst("^\\([^)]*\\)[\\s:\u2013-]*", ""));
        return title.isEmpty() ? process.key() : title;
    }

    private static List<ImportedProcess.Stage> stages(OldProcess process) {
        var post = Text.of(Message.of("igov.post"));
        var stages = process.tasks().stream().map(task -> new ImportedProcess.Stage(task.name().isBlank()
                ? Text.of(Message.of("igov.task")) : Text.same(Html.line(task.name())), post)).toList();
        return stages.isEmpty() ? List.of(new ImportedProcess.Stage(Text.of(Message.of("igov.task")), post)) : stages;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (var file : files) size += Files.size(file);
        return size;
    }
}
