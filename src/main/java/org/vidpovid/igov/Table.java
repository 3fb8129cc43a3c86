package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.BROKEN;

import module java.base;
import org.apache.commons.csv.*;
import org.vidpovid.imports.Intake;

/**
 * One of the tables of the catalogue: {@code ;} between columns, a line of headings, UTF-8. A row that cannot be read is accounted for,
 * and so is a file.
 */
record Table(Path folder, String name) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).get();

    interface Reader {
        /** What became of a row. */
        Became read(CSVRecord row);
    }

    /** Reads all rows and accounts for each, by its first column. */
    void read(Intake intake, Reader reader) throws IOException {
        var file = folder.resolve(name + ".csv");
        var book = new Became.Book("catalogue/" + name + ".csv");
        if (!Files.exists(file)) {
            intake.account(book.account(name, Became.of(BROKEN, "igov.no-table")));
            return;
        }
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var rows = CSVParser.parse(new InputStreamReader(Files.newInputStream(file), strict), FORMAT)) {
            for (var row : rows) {
                var became = row.isConsistent() ? reader.read(row)
                        : Became.of(BROKEN, "igov.columns", row.size(), rows.getHeaderNames().size());
                intake.account(book.account(row.get(0).replace("\uFEFF", ""), became));
            }
        } catch (CharacterCodingException | UncheckedIOException _) {
            intake.account(book.account(name, Became.of(BROKEN, "igov.rest")));
        } catch (IllegalArgumentException _) { // a column that the others hang on is not there
            intake.account(book.account(name, Became.of(BROKEN, "igov.headings")));
        }
        intake.read(Files.size(file));
    }
}
