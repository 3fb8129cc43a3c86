package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.apache.commons.csv.*;
import org.jspecify.annotations.Nullable;
import org.vidpovid.imports.Intake;

/**
 * One of the tables of the catalogue: {@code ;} between columns, a line of headings, UTF-8. A row that cannot be read is accounted for,
 * and so is a file.
 *
 * @param columns those that it must have
 */
record Table(Path folder, String name, List<String> columns) {

    private static final long LARGEST = 100_000_000; // bytes; the largest of the country's has 700 thousand
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).get();

    interface Reader {
        /** What became of a row; null if only later rows of other tables will tell. */
        @Nullable Became read(CSVRecord row);
    }

    /** Names that rows of other tables refer to. One that nothing refers to is dropped. */
    static final class Names<N> {

        private final SequencedMap<String, N> byId = new LinkedHashMap<>();
        private final Set<String> used = new HashSet<>();

        void put(String id, N name) {
            byId.put(id, name);
        }

        /** One that is referred to; null if there is none. */
        @Nullable N use(String id) {
            var name = byId.get(id);
            if (name != null) used.add(id);
            return name;
        }

        void account(String table, Intake intake) {
            var book = book(table);
            byId.keySet().forEach(id ->
                    intake.account(book.account(id, used.contains(id) ? Became.of(PART) : Became.of(DROPPED, "igov.unused"))));
        }
    }

    private static Became.Book book(String table) {
        return new Became.Book("catalogue/" + table + ".csv");
    }

    /**
     * Reads all rows and accounts for each, by its first column.
     *
     * @return whether it was read to its end; if not, what stands behind is not known
     */
    boolean read(Intake intake, Reader reader) throws IOException {
        var file = folder.resolve(name + ".csv");
        if (!Files.isRegularFile(file)) {
            intake.account(book(name).account(name, Became.of(BROKEN, "igov.no-table")));
            return false;
        }
        var broken = Files.size(file) > LARGEST ? Became.of(BROKEN, "igov.unreadable.bytes", Files.size(file), LARGEST)
                : rows(file, intake, reader);
        if (broken != null) intake.account(book(name).account(name, broken));
        intake.read(Files.size(file));
        return broken == null;
    }

    /** What stopped it; null if nothing did. */
    private @Nullable Became rows(Path file, Intake intake, Reader reader) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var rows = CSVParser.parse(new InputStreamReader(Files.newInputStream(file), strict), FORMAT)) {
            var width = rows.getHeaderNames().size();
            var headings = rows.getHeaderNames().stream().map(heading -> heading.replace("\uFEFF", "")).collect(Collectors.toSet());
            if (!headings.containsAll(columns)) return Became.of(BROKEN, "igov.headings");
            for (var row : rows) {
                var became = row.isConsistent() ? read(row, reader) : Became.of(BROKEN, "igov.columns", row.size(), width);
                if (became != null) intake.account(book(name).account(row.get(0).replace("\uFEFF", ""), became));
            }
            return null;
        } catch (CharacterCodingException | UncheckedIOException _) {
            return Became.of(BROKEN, "igov.rest");
        } catch (IllegalArgumentException _) { // two columns are called the same
            return Became.of(BROKEN, "igov.headings");
        }
    }

    /** Whatever stands in a row, it is one row that cannot be read, and not a table. */
    private static @Nullable Became read(CSVRecord row, Reader reader) {
        try {
            return reader.read(row);
        } catch (RuntimeException | StackOverflowError _) {
            return Became.of(BROKEN, "igov.odd");
        }
    }
}
