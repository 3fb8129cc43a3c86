package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.vidpovid.imports.*;
import org.vidpovid.law.Text;
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
        for (var file : files) keyOf(file).ifPresent(keys::add);
        new Catalog(catalogue, intake, keys).read();
        var seen = new HashSet<String>();
        for (var file : files) {
            read(file, new Markers(folder.resolve("markers/motion")), seen, intake);
            intake.read(Files.size(file));
        }
    }

    private static void read(Path file, Markers markers, Set<String> seen, Intake intake) {
        var book = new Became.Book("processes/" + file.getFileName());
        try {
            var process = ProcessFile.read(file);
            if (!seen.add(process.key())) throw new Unreadable("igov.unreadable.again", process.key());
            process.tasks().forEach(task -> intake.account(book.account(task.id(), Became.of(STAGE))));
            intake.process(new ImportedProcess(process.key(), book.file(),
                    Text.same(title(process)), stages(process),
                    unit -> FormMaker.make(process, markers, unit, book, intake::heldByState)));
        } catch (Unreadable e) {
            intake.account(book.account(Objects.toString(file.getFileName()), new Became(BROKEN, e.why())));
        }
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

    /** What cannot be read is told when its turn comes. */
    private static Optional<String> keyOf(Path file) {
        try {
            return Optional.of(ProcessFile.read(file).key());
        } catch (Unreadable _) {
            return Optional.empty();
        }
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
