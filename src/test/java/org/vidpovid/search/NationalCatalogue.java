package org.vidpovid.search;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.apache.commons.csv.*;
import org.vidpovid.law.Text;

/**
 * The 1,094 services of the national catalogue, of which little more than their names is known. The data is not ours to keep, so it lies
 * outside.
 */
record NationalCatalogue(List<Entry> entries, String state) implements Searchable {

    static final Path DATA = Path.of("../shared/data/igov/catalogue");

    static NationalCatalogue read() {
        var topics = rows("Subcategory.csv").stream().collect(Collectors.toMap(row -> row.get("nID"), row -> row.get("sName")));
        return new NationalCatalogue(rows("Service.csv").stream().filter(row -> !isTest(row))
                .map(row -> entry(row, requireNonNull(topics.get(row.get("nID_Subcategory"))))).toList(), "1");
    }

    private static boolean isTest(CSVRecord row) {
        return row.get("sSubjectOperatorName").equals("Тестова служба") || row.get("sName").startsWith("_можно занимать");
    }

    private static Entry entry(CSVRecord row, String topic) {
        var authority = row.get("sSubjectOperatorName").strip();
        return new Entry(Entry.SERVICE, row.get("nID"), "/listed/" + row.get("nID"), Text.same(row.get("sName")))
                .filedUnder(Text.same(topic), authority.isEmpty() ? null : Text.same(authority), List.of());
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
