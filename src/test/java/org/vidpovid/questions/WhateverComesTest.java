package org.vidpovid.questions;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.forms.Sample.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vidpovid.answers.*;
import org.vidpovid.files.*;
import org.vidpovid.forms.*;
import tools.jackson.databind.*;
import tools.jackson.databind.node.*;

/** What no person means to send, into every kind of question, typed and as JSON: refused at its place and soon, or taken as a text. */
class WhateverComesTest {

    private static final FileKeeper KEEPER = (_, _) -> new Verdict.Kept(REQUEST);

    static final List<String> TEXTS = List.of("\0", "a\0b", "\uD800", "\uDC00x", "\u202Eabc", "\u2066\u2069", "\uFEFF",
            "\uD83D\uDC69\u200D\uD83D\uDC67", "1e999999999", "-0",
            "9".repeat(400), "0.".repeat(200), "٣٣٣", "１２３", "'; drop table x; --", "{0}", "${7*7}", "<script>", "2026-02-30",
            "1".repeat(20) + ":00", "%00", "\u0301\u0301", " ",
            "x@".repeat(100), "a".repeat(10_000_000), " ".repeat(2_000_000) + "x", "1 ".repeat(1_000_000), "x@a" + ".a".repeat(1_000_000),
            "-".repeat(1_000_000), "\u0301".repeat(500_000));

    static List<Question> questions() {
        return FORM.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void typed(Question question) {
        var inputs = new LinkedHashSet<>(question.typed(answers().to(question).orElse(new Answer.Words("other"))).keySet());
        inputs.addAll(List.of(question.id(), question.firstInput(), question.id() + "-do", question.id() + "-rows",
                question.id() + "-language"));
        for (var text : TEXTS) {
            if (text.length() < 1000) inputs.forEach(input -> assertTakenOrRefused(question, Map.of(input, List.of(text))));
            assertTakenOrRefused(question, inputs.stream().filter(input -> !input.endsWith("-do"))
                    .collect(Collectors.toMap(input -> input, _ -> List.of(text, text))));
        }
    }

    private static void assertTakenOrRefused(Question question, Map<String, List<String>> sent) {
        assertThatCode(() -> {
            var since = System.nanoTime();
            if (FORM.reply(question, sent, Answers.none(), TODAY, HOURS) instanceof Reply.Wrong(var form)) {
                assertThat(form.errors()).isNotEmpty().allSatisfy((input, _) -> assertThat(input).startsWith(question.id()));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(ofSeconds(3));
        }).as("%s: %s", question.id(), sent.keySet()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void given(Question question) {
        var json = JsonNodeFactory.instance;
        var given = new ArrayList<JsonNode>(TEXTS.stream().map(StringNode::valueOf).toList());
        given.addAll(List.of(json.nullNode(), json.objectNode(), json.arrayNode(), json.arrayNode().add(json.arrayNode()),
                json.numberNode(-1), json.numberNode(Double.NaN),
                json.numberNode(Double.POSITIVE_INFINITY), json.numberNode(new BigDecimal("1e999999999")),
                json.numberNode(new BigDecimal("1e-999999999")),
                json.numberNode(new BigDecimal("1e2147483647")), json.numberNode(new BigDecimal("-1e2147483647")),
                json.numberNode(new BigDecimal("1e-2147483647")),
                json.numberNode(new BigInteger("9".repeat(1000))), json.objectNode().put("last", 1),
                json.objectNode().put("place", "here").put("at", "never"),
                json.objectNode().put("name", "x").put("content", "%%%"), array(json.objectNode(), 100_000),
                array(StringNode.valueOf("heat"), 100_000)));
        for (var node : given) {
            assertThatCode(() -> {
                var since = System.nanoTime();
                switch (question.read(new Given(node, KEEPER, HOURS))) {
                    case Read.Wrong(var errors) -> assertThat(errors.keySet()).isNotEmpty()
                            .allSatisfy(input -> assertThat(question.pointer(input)).matches("/" + question.id() + "(/.*)?"));
                    case Read.Good(var answer) -> question.faults(answer, TODAY).keySet()
                            .forEach(input -> assertThat(question.pointer(input)).startsWith("/" + question.id()));
                    case Read.Nothing(), Read.Again _ -> {}
                }
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(ofSeconds(3));
            }).as("%s: %s", question.id(), node.getNodeType()).doesNotThrowAnyException();
        }
    }

    private static ArrayNode array(JsonNode item, int times) {
        return JsonNodeFactory.instance.arrayNode().addAll(Collections.nCopies(times, item));
    }

    @Test
    void thousandsOfRowsAndChoicesAreRefusedSoon() {
        var rows = new HashMap<String, List<String>>();
        for (int i = 1; i < 5000; i++) rows.put("kids-" + i + "-sex", List.of("f"));
        assertTakenOrRefused(question("kids"), rows);
        assertTakenOrRefused(question("benefits"), Map.of("benefits", IntStream.range(0, 100_000).mapToObj(i -> "x" + i).toList()));
    }

    @Test
    void addingAndRemovingRowsLosesNothing() {
        var one = Map.of("kids-1-name-last", List.of("A"), "kids-2-name-last", List.of("B"), "kids-2-help", List.of("x"), "kids-rows",
                List.of("2"), "kids-do", List.of("add"));
        assertThat(again(one)).isEqualTo(Map.of("kids-1-name-last", List.of("A"), "kids-2-name-last", List.of("B"), "kids-2-help",
                List.of("x"), "kids-rows", List.of("3")));

        var removed = new HashMap<>(one);
        removed.put("kids-do", List.of("remove-1"));
        assertThat(again(removed)).isEqualTo(Map.of("kids-1-name-last", List.of("B"), "kids-1-help", List.of("x"), "kids-rows",
                List.of("1")));
    }

    @Test
    void aNameSharedByManyIsAskedForWithItsRegion() {
        assertThat(again(question("home"), Map.of("home-settlement", List.of("\u0413\u043E\u0440\u043E\u0434\u043E\u043A"))))
                .containsKey("home-settlement");
        assertThat(((AddressQuestion) question("home")).found(new org.vidpovid.web.Form(Map.of("home-settlement",
                List.of("\u0413\u043E\u0440\u043E\u0434\u043E\u043A")), Map.of()))).hasSize(3);
    }

    private static Map<String, List<String>> again(Map<String, List<String>> sent) {
        return again(question("kids"), sent);
    }

    private static Map<String, List<String>> again(Question question, Map<String, List<String>> sent) {
        return ((Reply.Again) FORM.reply(question, sent, Answers.none(), TODAY, HOURS)).form().typed();
    }
}
