package org.vidpovid.forms;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.Text;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the tests of this room share: a form with every kind of question, and the day on which it is filled in. */
public final class Sample {

    public static final Questionnaire FORM = Questionnaire.of(yaml("form.yaml"));
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    public static final StoredFile REQUEST = new StoredFile(new UUID(1, 2), "<b>request</b>.pdf", "application/pdf", 1_500_000);

    public static final LocalDateTime HOUR = LocalDateTime.of(2026, 7, 1, 10, 0);
    private static final Answer.Name NAME = new Answer.Name("\u041A\u043E\u0441\u0430\u0447", "\u041B\u0430\u0440\u0438\u0441\u0430", "");
    private static final Answer.Name FULL_NAME = new Answer.Name("\u041A\u043E\u0441\u0430\u0447", "\u041B\u0430\u0440\u0438\u0441\u0430",
            "\u041F\u0435\u0442\u0440\u0456\u0432\u043D\u0430");

    /** Two hours here, and one at no other place. */
    public static final FreeHours HOURS = new FreeHours() {
        @Override
        public List<LocalDateTime> of(String place) {
            return place.equals("here") ? List.of(HOUR, HOUR.plusHours(1)) : List.of();
        }

        @Override
        public Optional<Text> name(String place) {
            return place.equals("here") ? Optional.of(new Text("\u0422\u0443\u0442", "Here")) : Optional.empty();
        }
    };

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
                .with("phone", new Answer.Words("+380670000000"))
                .with("children", new Answer.Quantity(new BigDecimal(2)))
                .with("area", new Answer.Quantity(new BigDecimal("54.7")))
                .with("income", new Answer.Money(125_050))
                .with("benefits", new Answer.Choices(List.of("heat", "water")))
                .with("heater", new Answer.YesOrNo(false))
                .with("citizenship", new Answer.Choice("UA"))
                .with("home", new Answer.Address("UA-30", "", "\u041A\u0438\u0457\u0432", true, "<i>x</i>", "7\u0430", "4"))
                .with("neighbours", new Answer.Words("x"))
                .with("company", new Answer.Words("00032112"))
                .with("account", new Answer.Words("UA213223130000026007233566001"))
                .with("plot", new Answer.Words("3210600000:00:001:0042"))
                .with("booklet", new Answer.Words("\u041A\u0410123456"))
                .with("card", new Answer.Words("000123456"))
                .with("record", new Answer.Words("19710225-01234"))
                .with("kids", new Answer.Rows(List.of(kid(2001), kid(2003))))
                .with("visit", new Answer.Appointment("here", new Text("\u0422\u0443\u0442", "Here"), HOUR))
                .with("rules", new Answer.YesOrNo(true))
                .with("owners", new Answer.Signers(List.of(new Answer.Signer(NAME, "x@example.com", ""),
                        new Answer.Signer(FULL_NAME, "", "+380670000001"))))
                .with("interpreter", new Answer.Words("sign-language"));
    }

    private static Map<String, Answer> kid(int year) {
        return Map.of("name", NAME, "born", new Answer.Day(LocalDate.of(year, 2, 28)), "sex", new Answer.Choice("f"), "help",
                new Answer.Money(year));
    }

    public static Map<String, String> in(Language language, Map<String, Wording> wordings) {
        var texts = new LinkedHashMap<String, String>();
        wordings.forEach((id, wording) -> texts.put(id, wording.in(language)));
        return texts;
    }
}
