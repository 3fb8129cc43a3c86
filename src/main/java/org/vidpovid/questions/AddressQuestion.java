package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.lists.*;
import org.vidpovid.lists.Settlements.Settlement;
import org.vidpovid.web.*;
import org.vidpovid.web.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * Where something is: region, settlement, street, house, flat. The settlement is looked up in a list by a part of its name; one that is not
 * there may be typed, and is marked as such.
 */
record AddressQuestion(About about) implements Question {
    /** What stands for a settlement that is in no list. */
    static final String UNLISTED = "unlisted";
    private static final int MOST = 15;
    private static final List<String> PARTS = List.of("region", "district", "settlement", "street", "house", "flat");

    @Override
    public Class<Answer.Address> takes() {
        return Answer.Address.class;
    }

    @Override
    public String firstInput() {
        return id() + "-region";
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-address");
    }

    @Override
    public Read read(Typed typed) {
        var region = typed.line(id() + "-region");
        var name = typed.line(id() + "-settlement");
        var match = typed.line(id() + "-match");
        var rest = Stream.of("street", "house", "flat").map(part -> typed.line(id() + "-" + part)).toList();
        if ((region + name + String.join("", rest)).isEmpty()) return new Read.Nothing();
        var only = Settlements.only(region);
        if (name.isEmpty()) return new Read.Good(only.isPresent() ? address(only.get(), rest) : unlisted(region, "", rest));
        var called = Settlements.called(region, name);
        var found = Stream.concat(called.stream(), Settlements.matching(region, name, MOST).stream());
        var chosen = found.filter(settlement -> settlement.key().equals(match)).findFirst(); // one chosen for another name is not meant
        if (chosen.isPresent()) return new Read.Good(address(chosen.get(), rest));
        if (called.size() == 1) return new Read.Good(address(called.getFirst(), rest));
        return match.equals(UNLISTED) || name.length() > 100 ? new Read.Good(unlisted(region, name, rest)) : new Read.Again(again(typed));
    }

    private static Answer.Address address(Settlement in, List<String> rest) {
        return new Answer.Address(in.region(), in.district(), in.name().uk(), true, rest.get(0), rest.get(1), rest.get(2));
    }

    private static Answer.Address unlisted(String region, String name, List<String> rest) {
        return new Answer.Address(region, "", name, false, rest.get(0), rest.get(1), rest.get(2));
    }

    private Map<String, List<String>> again(Typed typed) {
        var same = new HashMap<>(typed.sent());
        same.remove(id() + "-match");
        return same;
    }

    /** What a page offers for what was typed; nothing if nothing was, or if it is one name. */
    List<Option> found(Form form) {
        var region = text(form, "region");
        var name = text(form, "settlement");
        if (name.isBlank() || Settlements.called(region, name).size() == 1) return List.of();
        var found = Settlements.matching(region, name, MOST).stream().map(settlement -> new Option(settlement.key(), settlement.shown()));
        return Stream.concat(found, Stream.of(new Option(UNLISTED, Message.of("questions.unlisted", name)))).toList();
    }

    private String text(Form form, String part) {
        return form.typed().getOrDefault(id() + "-" + part, List.of("")).getFirst();
    }

    static List<Option> regions() {
        return Settlements.regions().entries().stream().map(entry -> new Option(entry.code(), entry.name())).toList();
    }

    @Override
    public Read read(Given given) {
        var isAddress = given.isObject(Set.of("region", "settlement", "house"), Set.copyOf(PARTS))
                && given.json().valueStream().allMatch(JsonNode::isString);
        if (!isAddress) return Read.wrong(firstInput(), Message.of("questions.give-object", String.join(", ", PARTS)));
        var typed = given.typed(PARTS.stream().collect(Collectors.toMap(part -> part, part -> part)));
        var rest = Stream.of("street", "house", "flat").map(typed::line).toList();
        var called = Settlements.called(typed.line("region"), typed.line("settlement")).stream()
                .filter(settlement -> typed.line("district").isEmpty() || settlement.district().equals(typed.line("district"))).toList();
        if ((typed.line("region") + typed.line("settlement") + String.join("", rest)).isEmpty()) return new Read.Nothing();
        return new Read.Good(called.size() == 1 ? address(called.getFirst(), rest)
                : unlisted(typed.line("region"), typed.line("settlement"), rest));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var address = (Answer.Address) answer;
        var faults = new LinkedHashMap<String, Wording>();
        if (Settlements.regions().find(address.region()).isEmpty()) faults.put(id() + "-region", Message.of("questions.missing-region"));
        fault(address.settlement(), 100, "questions.missing-settlement").ifPresent(fault -> faults.put(id() + "-settlement", fault));
        new Writing(150, Script.ANY).fault(address.street(), false).ifPresent(fault -> faults.put(id() + "-street", fault));
        fault(address.house(), 30, "questions.missing-house").ifPresent(fault -> faults.put(id() + "-house", fault));
        new Writing(30, Script.ANY).fault(address.flat(), false).ifPresent(fault -> faults.put(id() + "-flat", fault));
        return faults;
    }

    private static Optional<Wording> fault(String text, int longest, String missing) {
        return text.isEmpty() ? Optional.of(Message.of(missing)) : new Writing(longest, Script.ANY).fault(text, false);
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        var address = (Answer.Address) answer;
        var typed = new LinkedHashMap<String, List<String>>();
        parts(address).forEach((part, text) -> typed.put(id() + "-" + part, List.of(text)));
        typed.remove(id() + "-district");
        var match = address.listed() ? address.region() + "|" + address.district() + "|" + address.settlement() : UNLISTED;
        typed.put(id() + "-match", List.of(match));
        return typed;
    }

    private static Map<String, String> parts(Answer.Address address) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("region", address.region());
        parts.put("district", address.district());
        parts.put("settlement", address.settlement());
        parts.put("street", address.street());
        parts.put("house", address.house());
        parts.put("flat", address.flat());
        return parts;
    }

    @Override
    public ObjectNode json(Answer answer) {
        var json = JsonNodeFactory.instance.objectNode();
        parts((Answer.Address) answer).forEach((part, text) -> {
            if (!text.isEmpty()) json.put(part, text);
        });
        return json;
    }

    @Override
    public ObjectNode schema() {
        var region = Schemas.of("string").put("x-list", "regions");
        var codes = region.putArray("enum");
        Settlements.regions().entries().forEach(entry -> codes.add(entry.code()));
        var parts = new LinkedHashMap<String, ObjectNode>();
        parts.put("region", region);
        for (var part : List.of("district", "settlement")) parts.put(part, Schemas.line(100));
        parts.put("street", Schemas.line(150));
        for (var part : List.of("house", "flat")) parts.put(part, Schemas.line(30));
        return Schemas.object(parts, Set.of("region", "settlement", "house"));
    }

    @Override
    public String pointer(String input) {
        return input.startsWith(id() + "-") ? "/" + id() + "/" + input.substring(id().length() + 1) : "/" + id();
    }

    @Override
    public Wording shown(Answer answer) {
        var address = (Answer.Address) answer;
        return language -> {
            var region = Settlements.regions().find(address.region()).map(entry -> entry.name().in(language)).orElse(address.region());
            var name = address.listed() ? address.settlement() : Message.of("questions.not-in-list", address.settlement()).in(language);
            var house = address.house().isEmpty() ? "" : Message.of("questions.house-number", address.house()).in(language);
            var flat = address.flat().isEmpty() ? "" : Message.of("questions.flat-number", address.flat()).in(language);
            var where = Settlements.only(address.region()).isPresent() ? "" : region;
            return Stream.of(where, address.district(), name, address.street(), house, flat)
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        };
    }

    @Override
    public CelType type() {
        return MapType.create(SimpleType.STRING, SimpleType.STRING);
    }

    @Override
    public Set<String> parts() {
        return Set.copyOf(PARTS);
    }

    @Override
    public Object value(Answer answer) {
        return parts((Answer.Address) answer);
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JteaddressGenerated::render, new OnPage<>(this, setting));
    }
}
