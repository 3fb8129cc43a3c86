package org.vidpovid.outside;

import module java.base;
import org.vidpovid.Applicant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/** Makes answers that a form.json asks for, from nothing but it and the hours that are free. */
public final class Answering {

    private static final String LETTERS = "абвгґдежзиклмнопрстуфхцчшю";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final List<Asked> questions;
    final Set<String> ids;
    private final Random random;
    private final LocalDate today;
    private final Function<String, List<LocalDateTime>> hours;

    public Answering(JsonNode form, Random random, LocalDate today, Function<String, List<LocalDateTime>> hours) {
        this.questions = Asked.of(form);
        this.ids = questions.stream().map(Asked::id).collect(Collectors.toSet());
        this.random = random;
        this.today = today;
        this.hours = hours;
    }

    /** Right answers to all that is asked, in order. */
    public ObjectNode right() {
        for (int attempt = 0; attempt < 300; attempt++) {
            var answers = attempt();
            if (answers.isPresent()) return answers.get();
        }
        throw new AssertionError("no answers pass the checks of this form");
    }

    private Optional<ObjectNode> attempt() {
        var answers = JSON.objectNode();
        var values = start();
        for (var asked : questions) {
            if (!asked.isAsked(values, ids)) continue;
            if (!asked.isNeeded(values, ids) && random.nextInt(3) == 0) continue;
            var right = Stream.generate(() -> answer(asked)).limit(60).filter(answer -> passes(asked, answer, values)).findFirst();
            if (right.isEmpty()) return Optional.empty();
            answers.set(asked.id(), right.get());
            values.put(asked.id(), asked.value(right.get()));
        }
        return Optional.of(answers);
    }

    /** What nobody asks whoever answers so. */
    Stream<Asked> notAsked(ObjectNode answers) {
        var values = start();
        questions.stream().filter(asked -> answers.has(asked.id()))
                .forEach(asked -> values.put(asked.id(), asked.value(answers.path(asked.id()))));
        return questions.stream().filter(asked -> !asked.isAsked(values, ids));
    }

    Map<String, Object> start() {
        return new HashMap<>(Map.of("today", today.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    boolean passes(Asked asked, JsonNode answer, Map<String, Object> values) {
        var with = new HashMap<>(values);
        with.put(asked.id(), asked.value(answer));
        return asked.passes(with, ids);
    }

    JsonNode answer(Asked asked) {
        if (asked.isAppointment()) return appointment(asked.schema());
        if (asked.isAddress()) return address(asked.schema());
        for (var check : asked.checks()) {
            var fits = Pattern.compile(Pattern.quote(asked.id()) + "\\.matches\\('([^']+)'\\)").matcher(check);
            if (fits.find() && !asked.schema().has("x-kind")) {
                return StringNode.valueOf(RegexExample.of(fits.group(1).replace("\\\\", "\\"), random));
            }
        }
        return answer(asked.schema());
    }

    JsonNode answer(JsonNode schema) {
        return switch (schema.path("type").asString()) {
            case "boolean" -> BooleanNode.valueOf(schema.path("const").asBoolean(false) || random.nextBoolean());
            case "integer", "number" -> number(schema);
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> text(schema);
        };
    }

    private JsonNode number(JsonNode schema) {
        var places = schema.has("multipleOf") ? schema.path("multipleOf").decimalValue().stripTrailingZeros().scale() : 0;
        var least = schema.path("minimum").decimalValue().movePointRight(places).longValue();
        var most = schema.path("maximum").decimalValue().movePointRight(places).longValue();
        var span = Math.min(most - least, 1L << random.nextInt(1, 40));
        var number = random.nextInt(12) == 0 ? random.nextBoolean() ? least : most : least + random.nextLong(span + 1);
        return DecimalNode.valueOf(BigDecimal.valueOf(number, places));
    }

    private ArrayNode array(JsonNode schema) {
        var items = schema.path("items");
        var least = schema.path("minItems").asInt();
        var most = Math.min(schema.path("maxItems").asInt(), least + 2);
        var array = JSON.arrayNode();
        if (items.path("type").asString().equals("string")) {
            var options = new ArrayList<>(items.path("oneOf").valueStream().toList());
            Collections.shuffle(options, random);
            var chosen = options.stream().limit(random.nextInt(least, most + 1)).map(option -> option.path("const").asString()).toList();
            items.path("oneOf").valueStream().map(option -> option.path("const").asString()).filter(chosen::contains).forEach(array::add);
            return array;
        }
        var count = items.path("properties").has("content") ? 1 : random.nextInt(least, most + 1);
        for (int i = 0; i < count; i++) array.add(object(items));
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        var required = schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        var object = JSON.objectNode();
        if (schema.path("properties").has("content")) {
            return object.put("name", "scan" + random.nextInt(100) + ".pdf")
                    .put("content", Base64.getEncoder().encodeToString(Applicant.PDF));
        }
        schema.path("properties").propertyStream().forEach(part -> {
            if (required.contains(part.getKey()) || schema.has("anyOf") || random.nextBoolean()) {
                object.set(part.getKey(), answer(part.getValue()));
            }
        });
        return object;
    }

    private JsonNode text(JsonNode schema) {
        if (schema.has("oneOf")) return StringNode.valueOf(any(schema.path("oneOf")).path("const").asString());
        if (schema.has("enum")) return StringNode.valueOf(any(schema.path("enum")).asString());
        if (schema.path("format").asString("").equals("date")) return StringNode.valueOf(date(schema).toString());
        if (schema.has("x-kind")) {
            return StringNode.valueOf(Numbers.of(schema.path("x-kind").asString(), schema.path("pattern").asString(), random));
        }
        var longest = schema.path("maxLength").asInt();
        var words = Stream.generate(this::word).limit(1 + random.nextInt(4))
                .collect(Collectors.joining(schema.path("pattern").asString().contains("?:[ ") ? "-" : " "));
        return StringNode.valueOf(words.substring(0, Math.min(words.length(), longest)).replaceAll("[ -]+$", ""));
    }

    private String word() {
        var letters = random.ints(3 + random.nextInt(7), 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return letters.substring(0, 1).toUpperCase(Locale.of("uk")) + letters.substring(1);
    }

    private LocalDate date(JsonNode schema) {
        var first = bound(schema.path("x-not-before").asString());
        var last = bound(schema.path("x-not-after").asString());
        if (last.getYear() > 2200) last = today.plusYears(2);
        var days = Math.min(ChronoUnit.DAYS.between(first, last), 1L << random.nextInt(4, 17));
        var back = random.nextLong(days + 1);
        return first.isBefore(today) && !last.isAfter(today) ? last.minusDays(back) : first.isBefore(today)
                ? today.plusDays(random.nextInt(-300, 300)) : first.plusDays(back);
    }

    LocalDate bound(String word) {
        return word.equals("today") ? today : LocalDate.parse(word);
    }

    private JsonNode appointment(JsonNode schema) {
        var place = any(schema.path("properties").path("place").path("enum")).asString();
        var free = hours.apply(place);
        return JSON.objectNode().put("place", place).put("at", free.get(random.nextInt(free.size())).toString());
    }

    private JsonNode address(JsonNode schema) {
        var region = random.nextBoolean() ? "UA-30" : any(schema.path("properties").path("region").path("enum")).asString();
        var address = JSON.objectNode().put("region", region).put("settlement", region.equals("UA-30") ? "Київ" : word())
                .put("street", "вулиця " + word()).put("house", "" + random.nextInt(1, 200));
        return random.nextBoolean() ? address : address.put("flat", "" + random.nextInt(1, 90));
    }

    private JsonNode any(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }
}
