package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.answers.*;
import org.vidpovid.files.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * Files to be sent. They are not typed: whoever takes the upload keeps them and puts {@link Answer.Files} itself.
 * Its page sends the parts under the question's id, and {@code remove} with the id of a file that is not wanted any more.
 *
 * @param maximum how many files at most
 * @param types   endings of names, as {@code pdf}: nothing else is taken; empty: whatever the portal takes
 */
public record FileQuestion(About about, int maximum, List<String> types) implements Question {

    /** The endings of names that a form may narrow its files down to. */
    public static final List<String> ENDINGS = List.of("pdf", "jpg", "jpeg", "png", "webp", "heic", "heif");

    /** What the browser's file chooser offers first; whether a file is taken, its content decides. */
    static final String ACCEPTED = ENDINGS.stream().map(type -> "." + type).collect(Collectors.joining(","));

    String accepted() {
        return types.isEmpty() ? ACCEPTED : types.stream().map(type -> "." + type).collect(Collectors.joining(","));
    }

    static FileQuestion read(About about, Passage place) {
        return new FileQuestion(about, place.number("maximum", 5, 50), types(place));
    }

    private static List<String> types(Passage place) {
        var types = place.texts("types");
        types.stream().filter(type -> !ENDINGS.contains(type)).findFirst().ifPresent(type -> {
            throw place.at("types").fault("the portal takes no such files: " + type);
        });
        return types;
    }

    @Override
    public Class<Answer.Files> takes() {
        return Answer.Files.class;
    }

    @Override
    public Wording missing() {
        return Message.of("questions.missing-file", label());
    }

    @Override
    public Read read(Typed typed) {
        return typed.before().<Read>map(Read.Good::new).orElse(new Read.Nothing());
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var tooMany = files(answer).size() - maximum;
        if (tooMany > 0) return Map.of(id(), Message.of("questions.too-many-files", maximum, tooMany));
        var wrong = files(answer).stream().map(StoredFile::name)
                .filter(name -> !types.isEmpty() && types.stream().noneMatch(type -> name.toLowerCase(Locale.ROOT).endsWith("." + type)))
                .findFirst();
        return wrong.map(name -> Map.<String, Wording>of(id(), Message.of("questions.wrong-file-type", name, String.join(", ", types))))
                .orElse(Map.of());
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return Map.of();
    }

    /** The files are kept at once, whatever else is wrong: whoever reads takes them back with the rest. */
    @Override
    public Read read(Given given) {
        var wanted = Message.of("questions.give-files");
        if (!given.json().isArray()) return Read.wrong(id(), wanted);
        if (given.json().size() > maximum) {
            return Read.wrong(id(), Message.of("questions.too-many-files", maximum, given.json().size() - maximum));
        }
        var kept = new ArrayList<StoredFile>();
        for (var file : given.items()) {
            var isFile = file.isObject(Set.of("name", "content"), Set.of()) && file.at("name").isText() && file.at("content").isText();
            var content = isFile ? bytes(file) : Optional.<byte[]>empty();
            if (content.isEmpty()) return Read.wrong(id(), wanted);
            switch (given.keeper().keep(file.json().path("name").asString(), content.get())) {
                case Verdict.Kept(var one) -> kept.add(one);
                case Verdict.Refused(var why) -> {
                    return Read.wrong(id(), why);
                }
            }
        }
        return kept.isEmpty() ? new Read.Nothing() : new Read.Good(new Answer.Files(kept));
    }

    private static Optional<byte[]> bytes(Given file) {
        try {
            return Optional.of(Base64.getDecoder().decode(file.json().path("content").asString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What was sent, but for its content, which the matter keeps. */
    @Override
    public ArrayNode json(Answer answer) {
        var json = JsonNodeFactory.instance.arrayNode();
        files(answer).forEach(file -> json.addObject().put("name", file.name()).put("type", file.type()).put("size", file.size()));
        return json;
    }

    @Override
    public ObjectNode schema() {
        var content = Schemas.of("string").put("minLength", 1).put("contentEncoding", "base64");
        var schema = Schemas.of("array").put("minItems", 1).put("maxItems", maximum);
        var parts = new LinkedHashMap<String, ObjectNode>();
        var name = Schemas.of("string").put("minLength", 1).put("maxLength", 200);
        if (!types.isEmpty()) {
            schema.set("x-types", JsonNodeFactory.instance.arrayNode()
                    .addAll(types.stream().map(JsonNodeFactory.instance::stringNode).toList()));
        }
        parts.put("name", name);
        parts.put("content", content);
        schema.set("items", Schemas.object(parts, Set.of("name", "content")));
        return schema;
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(files(answer).stream().map(StoredFile::name).collect(Collectors.joining(", ")));
    }

    @Override
    public CelType type() {
        return SimpleType.INT;
    }

    @Override
    public Object value(Answer answer) {
        return (long) files(answer).size();
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtefileGenerated::render, new OnPage<>(this, setting));
    }

    List<StoredFile> sent(Answers answers) {
        return answers.to(this).map(FileQuestion::files).orElse(List.of());
    }

    private static List<StoredFile> files(Answer answer) {
        return ((Answer.Files) answer).files();
    }
}
