package org.vidpovid.lists;

import module java.base;
import org.apache.commons.csv.*;

/** The files of lists: UTF-8, commas, the names of the columns in the first line. */
final class Csv {

    private Csv() {}

    static List<CSVRecord> rows(String resource) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (var file = Objects.requireNonNull(Csv.class.getResourceAsStream(resource), resource);
                var parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
