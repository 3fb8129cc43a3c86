package org.vidpovid;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.law.TaxNumber;
import org.vidpovid.people.*;

/**
 * Follows docs/first-hour.md word for word in a portal: its lists are brought in, its steps are done on the pages. What happens in a
 * terminal (its sql and sh) is done by other means, and a box of any other kind fails.
 */
@PortalTest
@Transactional
class FirstHourTest {

    private static final Pattern BOX = Pattern.compile("(?m)^```(\\w+)(?: (\\S+))?\\n((?s:.*?))^```$");
    @Autowired MockMvcTester browser;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired OneTimeCodes oneTimeCodes;

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, String> typed = new LinkedHashMap<>();

    @AfterAll
    static void forget() throws InterruptedException {
        Thread.sleep(1100);
    }

    @Test
    void theFirstHourGoesAsItIsWritten() throws IOException {
        var done = 0;
        for (var box : BOX.matcher(Files.readString(Path.of("docs/first-hour.md"))).results().toList()) {
            var content = box.group(3);
            switch (box.group(1)) {
                case "sql" -> assertThat(content).contains("create database vidpovid");
                case "sh" -> content.lines().filter(line -> line.contains("create-admin")).forEach(this::createsAdmin);
                case "csv" -> files.put(requireNonNull(box.group(2)), content);
                case "steps" -> {
                    for (var step : content.lines().toList()) takes(requireNonNull(box.group(2)), step);
                    done++;
                }
                default -> fail("no test follows " + box.group());
            }
        }
        assertThat(done).isEqualTo(9);
    }

    /** As the command does. */
    private void createsAdmin(String line) {
        var options = Pattern.compile("--([a-z-]+)=(\\S+)").matcher(line).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        var number = options.getOrDefault("tax-number", "");
        assertThat(TaxNumber.canBe(number)).as(line).isTrue();
        var name = new PersonName(options.getOrDefault("last", ""), options.getOrDefault("first", ""), options.getOrDefault("middle", ""));
        var known = accounts.withTaxNumbers(List.of(number)).get(number);
        var id = known == null ? Accounts.newId() : known.id();
        if (known == null) accounts.open(id, name, number);
        else assertThat(known.name()).isEqualTo(name);
        roles.give(id, Role.ADMIN);
        printed.put(name.first().equals("Ада") ? "Ada" : "Vira", oneTimeCodes.issue(id, null, Assurance.SUBSTANTIAL, Duration.ofHours(24)));
    }

    private void takes(String who, String step) {
        var visitor = visitors.computeIfAbsent(who, _ -> new Visitor(browser));
        var verb = step.substring(0, step.indexOf(' '));
        var what = step.substring(verb.length() + 1);
        switch (verb) {
            case "open" -> visitor.opens(what);
            case "type" -> typed.put(field(visitor, what.substring(0, what.indexOf(':'))),
                    what.substring(what.indexOf(':') + 2).replace("the code that was printed", printed.getOrDefault(who, "?")));
            case "replace" -> {
                var parts = what.split(" with ", 2);
                var text = typed.getOrDefault("text", visitor.typed("text"));
                assertThat(text).contains(parts[0]);
                typed.put("text", text.replace(parts[0], parts[1]));
            }
            case "choose" -> {
                var input = requireNonNull(visitor.page().selectFirst("label:contains(" + what + ") input"),
                        step + " on " + visitor.reads());
                typed.put(input.attr("name"), input.val());
            }
            case "file" -> typed.put("file:" + requireNonNull(visitor.page().selectFirst("[type=file]"), step).attr("name"), what);
            case "follow" -> visitor.follows(what);
            case "press" -> press(visitor, what);
            case "see" -> { }
            default -> fail("no test knows how to " + step);
        }
        assertThat(visitor.reads()).as(step).startsWith("200");
        if (verb.equals("see")) assertThat(visitor.reads()).contains(what);
    }

    private void press(Visitor visitor, String button) {
        var file = typed.entrySet().stream().filter(field -> field.getKey().startsWith("file:")).findFirst();
        var answers = typed.entrySet().stream().filter(field -> !field.getKey().startsWith("file:"))
                .flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
        typed.clear();
        assertThat(visitor.page().select("button:contains(" + button + ")")).as(button).isNotEmpty();
        if (file.isEmpty()) {
            visitor.presses(button, answers);
        } else {
            var name = file.get().getValue();
            visitor.uploads(file.get().getKey().substring("file:".length()), name,
                    requireNonNull(files.get(name), name).getBytes(StandardCharsets.UTF_8), answers);
        }
    }

    private static String field(Visitor visitor, String label) {
        return requireNonNull(visitor.page().selectFirst("label:contains(" + label + ")"), label).attr("for");
    }
}
