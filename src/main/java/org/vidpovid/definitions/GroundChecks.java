package org.vidpovid.definitions;

import static org.vidpovid.definitions.Found.when;

import module java.base;
import org.vidpovid.definitions.Parts.Item;
import org.vidpovid.law.Text;
import org.vidpovid.web.Language;

/** Nobody is refused for “other reasons”, nor for a paper that could be asked for. */
record GroundChecks(Parts parts, Standards standards) {

    private static final Pattern CITED = Pattern.compile("\\p{N}");

    Stream<Found> faults() {
        return parts.items("grounds").flatMap(this::ground);
    }

    private Stream<Found> ground(Item ground) {
        var substantive = ground.node().path("kind").asString().equals("substantive");
        var id = Text.same(ground.id().replace('-', ' '));
        var title = Parts.text(ground.node().path("title"));
        var byId = Stream.concat(catchAll(id, Language.EN, ground.at("id")),
                substantive ? papers(id, Language.EN, ground.at("id")) : Stream.empty());
        return Stream.concat(byId, Stream.of(Language.values()).flatMap(language -> {
            var name = language.name().toLowerCase(Locale.ROOT);
            var cited = CITED.matcher(ground.node().path("norm").path(name).asString()).find();
            return Stream.of(catchAll(title, language, ground.at("title/" + name)),
                    substantive ? papers(title, language, ground.at("title/" + name)) : Stream.<Found>empty(),
                    when(!cited, ground.at("norm/" + name), "definitions.ground.norm")).flatMap(faults -> faults);
        }));
    }

    private Stream<Found> catchAll(Text title, Language language, String pointer) {
        return standards.words().catchAll(title, language).stream()
                .flatMap(words -> when(true, pointer, "definitions.ground.catch-all", words));
    }

    private Stream<Found> papers(Text title, Language language, String pointer) {
        return standards.words().papers(title, language).stream().flatMap(words -> when(true, pointer, "definitions.ground.papers", words));
    }
}
