package org.vidpovid.questions;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.web.*;
import tools.jackson.databind.node.*;

/** The questions of which each row of a table is made. What is said of a row's inputs is said by their names within the row. */
record Columns(List<Question> questions) {

    private static final Set<String> NOT_IN_ROWS = Set.of("long-text", "choose-many", "address", "table", "appointment", "statement",
            "signers", "file");

    static Columns read(Passage place) {
        var ids = new HashSet<String>();
        var columns = place.list("columns").stream().map(column -> column(column, ids)).toList();
        if (columns.isEmpty()) throw place.at("columns").fault("must have one column at least");
        return new Columns(columns);
    }

    private static Question column(Passage place, Set<String> ids) {
        var about = About.ofColumn(place);
        if (!ids.add(about.id())) throw place.at("id").fault("another column has this id: " + about.id());
        if (NOT_IN_ROWS.contains(place.text("kind")) || place.has("list")) throw place.at("kind").fault("cannot stand in a row");
        var column = Question.read(about, place);
        place.nothingElse();
        return column;
    }

    String firstInput() {
        return questions.getFirst().firstInput();
    }

    List<String> ids() {
        return questions.stream().map(Question::id).toList();
    }

    /** What was understood of a row. What is lacking is found with the other {@link #faults}. */
    Map<String, Answer> read(Function<Question, Read> reading, BiConsumer<String, Wording> wrong) {
        var row = new HashMap<String, Answer>();
        for (var column : questions) {
            switch (reading.apply(column)) {
                case Read.Good(var answer) -> row.put(column.id(), answer);
                case Read.Wrong(var errors) -> errors.forEach(wrong);
                case Read.Nothing(), Read.Again _ -> {}
            }
        }
        return row;
    }

    void faults(Map<String, Answer> row, LocalDate today, BiConsumer<String, Wording> found) {
        for (var column : questions) {
            var cell = cell(row, column);
            if (cell.isPresent()) column.faults(cell.get(), today).forEach(found);
            else if (!column.about().optional()) found.accept(column.firstInput(), column.missing());
        }
    }

    void typed(Map<String, Answer> row, BiConsumer<String, List<String>> typed) {
        each(row, (column, cell) -> column.typed(cell).forEach(typed));
    }

    ObjectNode json(Map<String, Answer> row) {
        var json = JsonNodeFactory.instance.objectNode();
        each(row, (column, cell) -> json.set(column.id(), column.json(cell)));
        return json;
    }

    ObjectNode schema() {
        var properties = new LinkedHashMap<String, ObjectNode>();
        questions.forEach(column -> properties.put(column.id(), column.about().described(column.schema())));
        var required = questions.stream().filter(column -> !column.about().optional()).map(Question::id).collect(Collectors.toSet());
        return Schemas.object(properties, required);
    }

    /** Where the value of an input stands in the JSON of its row; empty if it is the row itself. */
    String pointer(String input) {
        var column = questions.stream().filter(one -> input.equals(one.id()) || input.startsWith(one.id() + "-")).findFirst();
        return column.map(one -> one.pointer(input)).orElse("");
    }

    String shown(Map<String, Answer> row, Language language) {
        var cells = new ArrayList<String>();
        each(row, (column, cell) -> cells.add(column.label().in(language) + ": " + column.shown(cell).in(language)));
        return String.join("; ", cells);
    }

    private void each(Map<String, Answer> row, BiConsumer<Question, Answer> each) {
        questions.forEach(column -> cell(row, column).ifPresent(answer -> each.accept(column, answer)));
    }

    private static Optional<Answer> cell(Map<String, Answer> row, Question column) {
        return Optional.ofNullable(row.get(column.id())).filter(column.takes()::isInstance);
    }
}
