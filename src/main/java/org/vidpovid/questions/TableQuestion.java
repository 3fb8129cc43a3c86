package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.node.*;

/**
 * Rows of the same questions, entered one after another: a column is a question under the name {@code id-row-column}, rows counted from 1.
 * All rows stand on the page and are sent with every button, so adding and removing lose nothing that was typed.
 *
 * @param least how many rows at least, if it is answered at all
 * @param row   what a row is called; null if just a row
 */
record TableQuestion(About about, int least, int most, Columns columns, @Nullable Text row) implements Question {

    static TableQuestion read(About about, Passage place) {
        var least = place.number("least", 1, 100);
        var most = place.number("most", Math.max(10, least), 100);
        if (least > most) throw place.at("most").fault("must not be under the least");
        return new TableQuestion(about, least, most, Columns.read(place), null);
    }

    /** The beginning of the names of a row's inputs. */
    String prefix(int row) {
        return rows(Map.of()).prefix(row);
    }

    /** How many rows a page shows. */
    int rows(Form form) {
        return rows(form.typed()).shown();
    }

    private Rows rows(Map<String, List<String>> sent) {
        return new Rows(id(), least, most, sent);
    }

    Wording name(int number) {
        return row == null ? Message.of("questions.row", number) : Message.of("questions.row-of", row, number);
    }

    @Override
    public Class<Answer.Rows> takes() {
        return Answer.Rows.class;
    }

    @Override
    public String firstInput() {
        return prefix(1) + columns.firstInput();
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-rows", least);
    }

    @Override
    public Read read(Typed typed) {
        var rows = rows(typed.sent());
        var wanted = typed.line(id() + "-do");
        if (!wanted.isEmpty()) return new Read.Again(rows.changed(wanted));
        return read(rows.last(), row -> {
            var inRow = typed.under(prefix(row));
            return column -> column.read(inRow);
        });
    }

    @Override
    public Read read(Given given) {
        var names = Set.copyOf(columns.ids());
        var wanted = Message.of("questions.give-rows", String.join(", ", columns.ids()));
        if (!given.json().isArray()) return Read.wrong(firstInput(), wanted);
        if (given.json().size() > most) return Read.wrong(firstInput(), tooMany());
        var rows = given.items();
        if (!rows.stream().allMatch(row -> row.isObject(Set.of(), names))) return Read.wrong(firstInput(), wanted);
        return read(rows.size(), row -> column -> {
            var cell = rows.get(row - 1).at(column.id());
            return cell.json().isMissingNode() ? new Read.Nothing() : column.read(cell);
        });
    }

    private Read read(int count, IntFunction<Function<Question, Read>> reading) {
        if (count == 0) return new Read.Nothing();
        if (count > most) return Read.wrong(firstInput(), tooMany());
        var errors = new LinkedHashMap<String, Wording>();
        var rows = new ArrayList<Map<String, Answer>>();
        for (int row = 1; row <= count; row++) rows.add(columns.read(reading.apply(row), told(row, count, errors)));
        return errors.isEmpty() ? new Read.Good(new Answer.Rows(rows)) : new Read.Wrong(errors);
    }

    /** Takes what is wrong in a row; of several rows it says which, as all errors stand in one list above the page. */
    private BiConsumer<String, Wording> told(int row, int count, Map<String, Wording> errors) {
        return (input, error) -> errors.put(prefix(row) + input, count == 1 ? error : Message.of("questions.in-row", name(row), error));
    }

    private Wording tooMany() {
        return Message.of("questions.too-many-rows", most);
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var rows = rows(answer);
        if (rows.size() > most) return Map.of(firstInput(), tooMany());
        var faults = new LinkedHashMap<String, Wording>();
        for (int row = 1; row <= rows.size(); row++) columns.faults(rows.get(row - 1), today, told(row, rows.size(), faults));
        if (faults.isEmpty() && rows.size() < least) faults.put(prefix(rows.size() + 1) + columns.firstInput(), missing());
        return faults;
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var typed = new LinkedHashMap<String, List<String>>();
        var rows = rows(answer);
        typed.put(id() + "-rows", List.of("" + rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            var prefix = prefix(i + 1);
            columns.typed(rows.get(i), (input, texts) -> typed.put(prefix + input, texts));
        }
        return typed;
    }

    @Override
    public ArrayNode json(Answer answer) {
        var json = JsonNodeFactory.instance.arrayNode();
        rows(answer).forEach(row -> json.add(columns.json(row)));
        return json;
    }

    @Override
    public ObjectNode schema() {
        var schema = Schemas.of("array").put("minItems", least).put("maxItems", most);
        schema.set("items", columns.schema());
        return schema;
    }

    /** Rows are counted from nought in JSON. */
    @Override
    public String pointer(String input) {
        var parts = input.split("-", 3);
        if (parts.length < 3 || !parts[1].matches("[0-9]{1,3}")) return "/" + id();
        return "/" + id() + "/" + (Integer.parseInt(parts[1]) - 1) + columns.pointer(parts[2]);
    }

    @Override
    public Wording shown(Answer answer) {
        var rows = rows(answer);
        return language -> IntStream.range(0, rows.size()).mapToObj(i -> (i + 1) + ". " + columns.shown(rows.get(i), language))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public CelType type() {
        return SimpleType.INT;
    }

    @Override
    public Object value(Answer answer) {
        return (long) rows(answer).size();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtetableGenerated::render, new OnPage<>(this, setting));
    }

    private static List<Map<String, Answer>> rows(Answer answer) {
        return ((Answer.Rows) answer).rows();
    }
}
