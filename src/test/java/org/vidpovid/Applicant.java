package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/** Somebody who asks the state for something. What a test does not care about they answer somehow. */
public class Applicant {

    public static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    private static final Pattern QUESTION = Pattern.compile("/questions/(\\w+)");
    private static final Set<String> FILES = Set.of("ownerConsent", "photo", "plan", "consent");
    private static final Map<String, String> SOMEHOW = Map.ofEntries(
            Map.entry("applicant-last", "Левченко"), Map.entry("applicant-first", "Оксана"), Map.entry("applicant-middle", "Ігорівна"),
            Map.entry("born-day", "5"), Map.entry("born-month", "6"), Map.entry("born-year", "1990"),
            Map.entry("identityDocument", "АА 123456"),
            Map.entry("address", "вулиця Ярославська, 7"), Map.entry("basis", "owner"), Map.entry("registeredElsewhere", "no"),
            Map.entry("formerAddress", "вулиця Глибочицька, 5"), Map.entry("phone", "+380501112233"), Map.entry("email", ""),
            Map.entry("place", "вулиця Ярославська, 7"), Map.entry("howMany", "1"), Map.entry("species", "тополя"),
            Map.entry("diameter", "40"),
            Map.entry("reason", "light"), Map.entry("otherReason", "Коріння підняло бруківку"), Map.entry("isDangerous", "no"),
            Map.entry("danger", "Тріщина"), Map.entry("land", "own"), Map.entry("replanting", "yes"));

    public final Visitor visitor;
    private UUID id = new UUID(0, 0);
    private String code = "";

    private Applicant(Visitor visitor) {
        this.visitor = visitor;
    }

    /** At the page that tells the code. */
    public static Applicant starts(Visitor visitor, String slug) {
        var applicant = new Applicant(visitor);
        visitor.opens("/services/" + slug).presses("Почати");
        applicant.id = UUID.fromString(visitor.address().substring("/apply/".length()));
        applicant.code = visitor.page().select(".code b").text();
        return applicant;
    }

    /** Whoever has an account gets a code only if they ask. */
    public Applicant asksForTheCode() {
        visitor.opens("/apply/" + id).presses("Отримати код");
        code = visitor.page().select(".code b").text();
        assertThat(code).isNotEmpty();
        return this;
    }

    /** At the receipt of an application with these answers: input, what is typed, input, what is typed. */
    public static Applicant applies(Visitor visitor, String slug, String... answers) {
        return starts(visitor, slug).answers(answers).submits();
    }

    /** Answers whatever is asked from here on, and arrives where answers are checked. */
    public Applicant answers(String... answers) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < answers.length; i += 2) given.put(answers[i], answers[i + 1]);
        visitor.follows("Продовжити");
        for (var asked = question(); asked.isPresent(); asked = question()) {
            answer(asked.get(), given);
            assertThat(visitor.reads()).startsWith("200");
        }
        assertThat(visitor.address()).isEqualTo("/apply/" + id + "/check");
        return this;
    }

    private Optional<String> question() {
        return QUESTION.matcher(visitor.address()).results().map(found -> found.group(1)).findFirst();
    }

    private void answer(String question, Map<String, String> given) {
        if (FILES.contains(question)) {
            visitor.uploads(question, question + ".pdf", PDF);
            return;
        }
        var inputs = visitor.page().select("main form [name]").eachAttr("name").stream().distinct()
                .filter(input -> given.containsKey(input) || (visitor.typed(input).isEmpty() && SOMEHOW.containsKey(input)));
        visitor.sends(inputs.flatMap(input -> Stream.of(input, given.getOrDefault(input, SOMEHOW.getOrDefault(input, ""))))
                .toArray(String[]::new));
    }

    public Applicant submits() {
        visitor.presses("Подати заяву");
        assertThat(visitor.address()).isEqualTo("/apply/" + id + "/receipt");
        return this;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** At the receipt. */
    public String number() {
        return visitor.page().select(".number").text();
    }
}
