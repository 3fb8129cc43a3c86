package org.vidpovid.forms;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.files.StoredFile;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the tests of this room share: a form with every kind of question, and the day on which it is filled in. */
public final class Sample {

    public static final Questionnaire FORM = Questionnaire.of(yaml("form.yaml"));
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    public static final StoredFile REQUEST = new StoredFile(new UUID(1, 2), "<b>request</b>.pdf", "application/pdf", 1_500_000);

    private Sample() {}

    /** A file of examples, in which {@code *t} is some text. */
    public static JsonNode yaml(String name) {
        try (var file = Sample.class.getResourceAsStream("/forms/" + name)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new YAMLMapper().readTree(text.replace("*t", "{uk: t, en: t}")); // it knows no aliases
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Question question(String id) {
        return FORM.question(id).orElseThrow();
    }

    public static Map<String, List<String>> sent(Map<String, String> texts) {
        return Form.filled(texts).typed();
    }

    /** All that the form asks of somebody who changed their name twice and goes abroad; nothing is wrong with it. */
    public static Answers answers() {
        return Answers.none()
                .with("applicant", new Answer.Name("\u041A\u043E\u0441\u0430\u0447", "\u041B\u0430\u0440\u0438\u0441\u0430", ""))
                .with("born", new Answer.Day(LocalDate.of(1971, 2, 25)))
                .with("taxNumber", new Answer.Words("1234567899"))
                .with("changedName", new Answer.Choice("twice"))
                .with("formerName", new Answer.Words("\u041A\u0432\u0456\u0442\u043A\u0430"))
                .with("moreNames", new Answer.Words("<script>alert(1)</script>"))
                .with("abroad", new Answer.YesOrNo(true))
                .with("papers", new Answer.Files(List.of(REQUEST)))
                .with("phone", new Answer.Words("+380670000000"));
    }

    public static Map<String, String> in(Language language, Map<String, Wording> wordings) {
        var texts = new LinkedHashMap<String, String>();
        wordings.forEach((id, wording) -> texts.put(id, wording.in(language)));
        return texts;
    }
}
