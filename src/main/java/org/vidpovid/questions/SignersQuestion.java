package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * Others who must sign before the application is sent: what they are called and how they are reached. How they sign is not known here.
 *
 * @param table on a page it is a table of them
 */
public record SignersQuestion(About about, TableQuestion table) implements Question {

    static SignersQuestion read(About about, Passage place) {
        var least = place.number("least", 1, 20);
        var most = place.number("most", Math.max(10, least), 20);
        if (least > most) throw place.at("most").fault("must not be under the least");
        List<Question> columns = List.of(new PersonNameQuestion(about.column("name", "questions.signer-name"), Script.UKRAINIAN),
                new LineQuestion(about.column("email", "questions.signer-email").leftOut(), Line.EMAIL),
                new LineQuestion(about.column("phone", "questions.signer-phone").leftOut(), Line.PHONE));
        return new SignersQuestion(about, new TableQuestion(about, least, most, new Columns(columns), place.bilingual("role")));
    }

    /** Who is to sign. */
    public List<Answer.Signer> signers(Answers answers) {
        return answers.to(this).map(SignersQuestion::signers).orElse(List.of());
    }

    @Override
    public Class<Answer.Signers> takes() {
        return Answer.Signers.class;
    }

    @Override
    public String firstInput() {
        return table.firstInput();
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-signers", table.least());
    }

    @Override
    public Read read(Typed typed) {
        return ofRows(table.read(typed));
    }

    @Override
    public Read read(Given given) {
        return ofRows(table.read(given));
    }

    private Read ofRows(Read read) {
        return switch (read) {
            case Read.Good(var rows) -> {
                var faults = table.faults(rows, LocalDate.MAX); // a row without a name is no signer yet
                yield faults.isEmpty() ? new Read.Good(signers((Answer.Rows) rows)) : new Read.Wrong(faults);
            }
            case Read.Nothing(), Read.Again _, Read.Wrong _ -> read;
        };
    }

    private static Answer.Signers signers(Answer.Rows rows) {
        return new Answer.Signers(rows.rows().stream().map(SignersQuestion::signer).toList());
    }

    private static Answer.Signer signer(Map<String, Answer> row) {
        return new Answer.Signer((Answer.Name) Objects.requireNonNull(row.get("name")), words(row, "email"), words(row, "phone"));
    }

    private static String words(Map<String, Answer> row, String column) {
        return row.get(column) instanceof Answer.Words(var text) ? text : "";
    }

    private static Answer.Rows rows(Answer answer) {
        return new Answer.Rows(signers(answer).stream().<Map<String, Answer>>map(signer -> {
            var row = new HashMap<String, Answer>(Map.of("name", signer.name()));
            if (!signer.email().isEmpty()) row.put("email", new Answer.Words(signer.email()));
            if (!signer.phone().isEmpty()) row.put("phone", new Answer.Words(signer.phone()));
            return row;
        }).toList());
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var faults = new LinkedHashMap<>(table.faults(rows(answer), today));
        var names = new HashSet<Answer.Name>();
        var signers = signers(answer);
        for (int i = 0; i < signers.size(); i++) {
            var prefix = table.prefix(i + 1);
            if (!names.add(signers.get(i).name())) faults.putIfAbsent(prefix + "name-last", Message.of("questions.signer-twice"));
            var contacts = signers.get(i).email() + signers.get(i).phone();
            if (contacts.isEmpty()) faults.putIfAbsent(prefix + "email", Message.of("questions.signer-unreachable"));
        }
        return faults;
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return table.typed(rows(answer));
    }

    @Override
    public JsonNode json(Answer answer) {
        return table.json(rows(answer));
    }

    @Override
    public ObjectNode schema() {
        var schema = table.schema();
        var reached = ((ObjectNode) schema.path("items")).putArray("anyOf");
        for (var way : List.of("email", "phone")) reached.addObject().putArray("required").add(way);
        return schema;
    }

    @Override
    public String pointer(String input) {
        return table.pointer(input);
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(signers(answer).stream().map(SignersQuestion::told).collect(Collectors.joining("\n")));
    }

    private static String told(Answer.Signer signer) {
        return Stream.of(signer.name().full(), signer.email(), Line.PHONE.shown(signer.phone())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public CelType type() {
        return SimpleType.INT;
    }

    @Override
    public Object value(Answer answer) {
        return (long) signers(answer).size();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return table.part(setting);
    }

    private static List<Answer.Signer> signers(Answer answer) {
        return ((Answer.Signers) answer).signers();
    }
}
