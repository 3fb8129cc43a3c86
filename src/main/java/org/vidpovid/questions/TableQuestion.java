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
record TableQuestion(About about, int least, int most, List<Question> columns, @Nullable Text row) implements Question {

    private static final Set<String> NOT_IN_ROWS = Set.of("long-text", "choose-many", "address", "table", "appointment", "statement", "signers", "file");

    static TableQuestion read(About about, Passage place) {
        var least = place.number("least", 1, 100);
        var most = place.number("most", Math.max(10, least), 100);
        if (least > most) throw place.at("most").fault("must not be under the least");
        var ids = new HashSet<String>();
        var columns = place.list("columns").stream().map(column -> column(column, ids)).toList();
        if (columns.isEmpty()) throw place.at("columns").fault("must have one column at least");
        return new TableQuestion(about, least, most, columns, null);
    }

    private static Question column(Passage place, Set<String> ids) {
        var about = About.ofColumn(place);
        if (!ids.add(about.id())) throw place.at("id").fault("another column has this id: " + about.id());
        if (NOT_IN_ROWS.contains(place.text("kind")) || place.has("list")) throw place.at("kind").fault("cannot stand in a row");
        var column = Question.read(about, place);
        place.nothingElse();
        return column;
    }

    /** The beginning of the names of a row's inputs. */
    String prefix(int row) {
        return id() + "-" + row + "-";
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
        return prefix(1) + columns.getFirst().firstInput();
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
        if (rows.last() > most) return Read.wrong(firstInput(), tooMany());
        var read = new ArrayList<Map<String, Answer>>();
        var errors = new LinkedHashMap<String, Wording>();
        for (int row = 1; row <= rows.last(); row++) {
            var inRow = typed.under(prefix(row));
            read.add(read(row, errors, column -> column.read(inRow)));
        }
        return read(read, errors);
    }

    private Map<String, Answer> read(int row, Map<String, Wording> errors, Function<Question, Read> reading) {
        var answers = new HashMap<String, Answer>();
        for (var column : columns) {
            switch (reading.apply(column)) {
                case Read.Good(var answer) -> answers.put(column.id(), answer);
                case Read.Wrong(var wrong) -> wrong.forEach((input, error) -> errors.put(prefix(row) + input, error));
                case Read.Nothing(), Read.Again _ -> lacking(row, column, errors);
            }
        }
        return answers;
    }

    private void lacking(int row, Question column, Map<String, Wording> errors) {
        if (!column.about().optional()) errors.put(prefix(row) + column.firstInput(), column.missing());
    }

    private static Read read(List<Map<String, Answer>> rows, Map<String, Wording> errors) {
        if (!errors.isEmpty()) return new Read.Wrong(errors);
        return rows.isEmpty() ? new Read.Nothing() : new Read.Good(new Answer.Rows(rows));
    }

    @Override
    public Read read(Given given) {
        var wanted = Message.of("questions.give-rows", columns.stream().map(Question::id).collect(Collectors.joining(", ")));
        if (!given.json().isArray()) return Read.wrong(firstInput(), wanted);
        if (given.json().size() > most) return Read.wrong(firstInput(), tooMany());
        var names = columns.stream().map(Question::id).collect(Collectors.toSet());
        var read = new ArrayList<Map<String, Answer>>();
        var errors = new LinkedHashMap<String, Wording>();
        for (var row : given.items()) {
            if (!row.isObject(Set.of(), names)) return Read.wrong(firstInput(), wanted);
            read.add(read(read.size() + 1, errors, column -> row.json().has(column.id()) ? column.read(row.at(column.id())) : new Read.Nothing()));
        }
        return read(read, errors);
    }

    private Wording tooMany() {
        return Message.of("questions.too-many-rows", most);
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var rows = rows(answer);
        if (rows.size() > most) return Map.of(firstInput(), tooMany());
        var faults = new LinkedHashMap<String, Wording>();
        for (int i = 0; i < rows.size(); i++) {
            for (var column : columns) {
                var prefix = prefix(i + 1);
                var cell = Optional.ofNullable(rows.get(i).get(column.id())).filter(column.takes()::isInstance);
                if (cell.isEmpty()) lacking(i + 1, column, faults);
                else column.faults(cell.get(), today).forEach((input, fault) -> faults.put(prefix + input, fault));
            }
        }
        if (faults.isEmpty() && rows.size() < least) faults.put(prefix(rows.size() + 1) + columns.getFirst().firstInput(), missing());
        return faults;
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var typed = new LinkedHashMap<String, List<String>>();
        var rows = rows(answer);
        typed.put(id() + "-rows", List.of("" + rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            var prefix = prefix(i + 1);
            each(rows.get(i), (column, cell) -> column.typed(cell).forEach((input, texts) -> typed.put(prefix + input, texts)));
        }
        return typed;
    }

    private void each(Map<String, Answer> row, BiConsumer<Question, Answer> cell) {
        for (var column : columns) Optional.ofNullable(row.get(column.id())).filter(column.takes()::isInstance).ifPresent(answer -> cell.accept(column, answer));
    }

    @Override
    public ArrayNode json(Answer answer) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var row : rows(answer)) {
            var object = json.addObject();
            each(row, (column, cell) -> object.set(column.id(), column.json(cell)));
        }
        return json;
    }

    @Override
    public ObjectNode schema() {
        var properties = new LinkedHashMap<String, ObjectNode>();
        columns.forEach(column -> properties.put(column.id(), column.about().described(column.schema())));
        var required = columns.stream().filter(column -> !column.about().optional()).map(Question::id).collect(Collectors.toSet());
        var schema = Schemas.of("array").put("minItems", least).put("maxItems", most);
        schema.set("items", Schemas.object(properties, required));
        return schema;
    }

    /** Rows are counted from nought in JSON. */
    @Override
    public String pointer(String input) {
        var parts = input.split("-", 3);
        if (parts.length < 3 || !parts[1].matches("[0-9]{1,3}")) return "/" + id();
        var column = columns.stream().filter(one -> parts[2].equals(one.id()) || parts[2].startsWith(one.id() + "-")).findFirst();
        return "/" + id() + "/" + (Integer.parseInt(parts[1]) - 1) + column.map(one -> one.pointer(parts[2])).orElse("");
    }

    @Override
    public Wording shown(Answer answer) {
        return language -> {
            var lines = new ArrayList<String>();
            for (var row : rows(answer)) {
                var cells = new ArrayList<String>();
                each(row, (column, cell) -> cells.add(column.label().in(language) + ": " + column.shown(cell).in(language)));
                lines.add((lines.size() + 1) + ". " + String.join("; ", cells));
            }
            return String.join("\n", lines);
        };
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
