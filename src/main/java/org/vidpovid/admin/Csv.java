package org.vidpovid.admin;

import module java.base;
import org.apache.commons.csv.*;
import org.vidpovid.web.*;

/** A list as a file: UTF-8, with or without a byte order mark, its cells divided by semicolons or commas, its first line their names. */
record Csv(List<Line> lines) {

    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST = 20_000;

    private static final String MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+-][0-9 .()-]*");

    /** One line, by its place in the file, as an editor counts it. */
    record Line(long number, Map<String, String> cells) {}

    /** The file as a whole is no such list. */
    static final class Unreadable extends Exception {

        private final transient Wording why;

        Unreadable(String key, Object... arguments) {
            super(key);
            why = Message.of(key, arguments);
        }

        Wording why() {
            return why;
        }
    }

    static Csv read(byte[] content, List<String> columns) throws Unreadable {
        if (content.length > LARGEST) throw new Unreadable("admin.csv.too-large", LARGEST / 1024 / 1024);
        var text = decoded(content);
        if (text.isBlank()) throw new Unreadable("admin.csv.empty");
        var first = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180.builder().setDelimiter(first.contains(";") ? ';' : ',').setIgnoreEmptyLines(false).get();
        long line = 1;
        try (var parser = CSVParser.parse(text, format)) {
            var lines = new ArrayList<Line>();
            var header = List.<String>of();
            for (var records = parser.iterator(); records.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                var record = records.next();
                var cells = record.stream().map(cell -> unguarded(cell.strip())).toList();
                if (cells.stream().allMatch(String::isEmpty)) continue;
                if (header.isEmpty()) {
                    header = header(cells, columns);
                } else {
                    if (lines.size() == MOST) throw new Unreadable("admin.csv.too-many", MOST);
                    if (cells.size() != header.size()) throw new Unreadable("admin.csv.width", line, cells.size(), header.size());
                    var named = new HashMap<String, String>();
                    for (int i = 0; i < header.size(); i++) named.put(header.get(i), cells.get(i));
                    lines.add(new Line(line, named));
                }
            }
            if (lines.isEmpty()) throw new Unreadable("admin.csv.empty");
            return new Csv(lines);
        } catch (UncheckedIOException | IOException | IllegalStateException _) {
            throw new Unreadable("admin.csv.quotes", line);
        }
    }

    /** With a mark, by which spreadsheets know that it is UTF-8. */
    static byte[] write(List<String> columns, List<Map<String, String>> rows) {
        var out = new StringBuilder(MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            printer.printRecord(columns);
            for (var row : rows) printer.printRecord(columns.stream().map(column -> guarded(row.getOrDefault(column, ""))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Windows-1251 is not guessed at: a name that is guessed wrong would stand under an act. */
    private static String decoded(byte[] content) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf(0) >= 0) throw new Unreadable("admin.csv.encoding");
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Unreadable("admin.csv.encoding");
        }
    }

    private static List<String> header(List<String> cells, List<String> columns) throws Unreadable {
        var names = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        if (names.size() != Set.copyOf(names).size()) throw new Unreadable("admin.csv.twice");
        var missing = columns.stream().filter(column -> !names.contains(column)).toList();
        var strange = names.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty() || !strange.isEmpty()) {
            throw new Unreadable("admin.csv.columns", String.join(", ", columns), listed(missing), listed(strange));
        }
        return names;
    }

    private static String listed(List<String> names) {
        var all = names.stream().map(name -> name.isEmpty() ? "–" : name.substring(0, Math.min(40, name.length()))).limit(10)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }

    /** A spreadsheet computes a cell that begins as a formula; an apostrophe keeps it a text there, and is taken off here. */
    static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() && !HARMLESS.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
