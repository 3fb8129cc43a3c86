package org.vidpovid.search;

import module java.base;
import org.apache.commons.csv.*;
import org.vidpovid.law.Text;

/** The 1,094 services of the national catalogue, of which little more than their names is known. The data is not ours to keep, so it lies outside. */
record NationalCatalogue(List<Entry> entries, String state) implements Searchable {

    static final Path DATA = Path.of(System.getProperty("vidpovid.igov", "../shared/data/igov")).resolve("catalogue");

    static NationalCatalogue read() {
        var topics = rows("Subcategory.csv").stream().collect(Collectors.toMap(row -> row.get("nID"), row -> row.get("sName")));
        return new NationalCatalogue(rows("Service.csv").stream().filter(row -> !row.get("sSubjectOperatorName").equals("\u0422\u0435\u0441\u0442\u043e\u0432\u0430 \u0441\u043b\u0443\u0436\u0431\u0430")
                        && !row.get("sName").startsWith("_\u043c\u043e\u0436\u043d\u043e \u0437\u0430\u043d\u0438\u043c\u0430\u0442\u044c"))
                .map(row -> new Entry(Entry.SERVICE, row.get("nID"), "/listed/" + row.get("nID"), Text.same(row.get("sName")))
                        .filedUnder(Text.same(topics.get(row.get("nID_Subcategory"))), row.get("sSubjectOperatorName").isBlank() ? null : Text.same(row.get("sSubjectOperatorName").strip()), List.of())).toList(), "1");
    }

    static List<CSVRecord> rows(String file) {
        return rows(DATA.resolve(file));
    }

    static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
        try (var rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
