package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.answers.Answers;
import org.vidpovid.applications.Applications;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.decisions.*;
import org.vidpovid.guard.*;
import org.vidpovid.guard.Judged.Objection;
import org.vidpovid.opinions.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Where an official says what they intend against the applicant. Nothing is decided by it: the applicant is heard first. */
@Controller
record RefusalPage(Cases cases, Applications applications, Catalogue catalogue, Refusals refusals, Decisions decisions, Opinions opinions,
        Phrases phrases, List<CasePanel> rooms, Pages pages) {

    static final Ask WAY = Ask.of("way", "office.way");
    static final Ask REASONS = Ask.of("reasons", "office.reasons", "office.reasons.hint");
    static final Ask MENDING = Ask.of("mending", "office.mending", "office.mending.hint");
    /** What no field of the page can put right. */
    static final Ask WHOLE = Ask.of("whole", "office.refuse");

    private static final int MOST_GROUNDS = 3;
    private static final int LONGEST = 10_000;

    /** One ground, with the fact and its evidence. */
    record Block(Ask ground, Ask question, Ask fact) {

        static Block at(int i) {
            var number = i == 0 ? "" : "-" + (i + 1);
            return new Block(Ask.of("ground" + number, "office.ground", "office.ground.hint"),
                    Ask.of("question" + number, "office.question", "office.question.hint"),
                    Ask.of("fact" + number, "office.fact", "office.fact.hint"));
        }

        boolean isTouched(Form form) {
            return Stream.of(ground, question, fact).anyMatch(ask -> !form.field(ask).text().isEmpty());
        }
    }

    /**
     * A case, and what its official intends.
     *
     * @param seen the version that they saw on the page of the case, whatever came since: they decide on no other
     * @param objections opinions of others that it may rest on
     */
    record Model(Desk desk, Case matter, String seen, Way way, Procedure procedure, Answers answers, List<Ground> listed, Form form,
                 List<Panel> beside, List<Phrases.Phrase> phrases, List<Opinion> objections, boolean wasAskedToMend) {

        static List<Block> blocks() {
            return IntStream.range(0, MOST_GROUNDS).mapToObj(Block::at).toList();
        }

        List<Option> answered() {
            return Stream.concat(objections.stream().map(opinion -> new Option(opinion.evidence(),
                    Message.of("office.evidence.opinion", opinion.unit()))),
                    procedure.form().asked(answers, matter.receivedOn()).stream().filter(question -> answers.to(question).isPresent())
                            .map(question -> new Option(question.id(), question.label()))).toList();
        }

        /** All of them: that the formal ones cannot be chosen is said beside each. */
        List<Ground> grounds(Ground.Kind kind) {
            return listed.stream().filter(ground -> ground.kind() == kind).toList();
        }

        List<Option> substantive() {
            return grounds(Ground.Kind.SUBSTANTIVE).stream()
                    .map(ground -> new Option(ground.id(), ground.title(), ground.norm().wording())).toList();
        }

        String route(String below) {
            return "/office/cases/" + matter.id() + below + desk.query();
        }

        /** The same page for another way to end the case. */
        String route(Way other) {
            return "/office/cases/" + matter.id() + "/refusal" + desk.query(Map.of("version", seen, WAY.name(), other.word()));
        }
    }

    @GetMapping("/office/cases/{id}/refusal")
    View show(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        return pages.show(JterefusalGenerated::render, model(id, address, Form.blank(), official));
    }

    @PostMapping("/office/cases/{id}/refusal")
    View intend(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
                @RequestParam int version, Viewer official) {
        if (sent.containsKey("phrase")) return withPhrase(id, address, sent, official);
        var reading = Reading.of(sent);
        var blocks = Model.blocks().stream().filter(block -> block.equals(Block.at(0)) || block.isTouched(reading.form())).toList();
        blocks.forEach(block -> reading.optionalText(block.fact(), LONGEST));
        reading.optionalText(REASONS, LONGEST);
        reading.optionalText(MENDING, LONGEST);
        if (!reading.form().isWrong()) {
            var grounds = blocks.stream().map(block -> new Intent.OnGround(reading.typed(block.ground()),
                    List.of(new Intent.Fact(reading.typed(block.question()), reading.typed(block.fact()))))).toList();
            try {
                refusals.intend(id, version, Intent.first(way(address), grounds, reading.typed(REASONS), reading.typed(MENDING)), official);
                return pages.go("/office/cases/" + id + Desk.at(address).query());
            } catch (Objections objections) {
                var model = model(id, address, reading.form(), official);
                objections.lacking().forEach(objection -> show(objection, blocks, model, reading));
            }
        }
        var form = reading.form();
        return pages.show(form, JterefusalGenerated::render, model(id, address, form, official));
    }

    private static void show(Objection objection, List<Block> blocks, Model model, Reading reading) {
        var block = blocks.get(Math.min(objection.at(), blocks.size() - 1));
        switch (objection.lacking()) {
            case GROUND, FORMAL -> reading.wrong(block.ground(), objection.sentence());
            case FACT -> {
                var isKnown = model.answered().stream().anyMatch(option -> option.value().equals(reading.typed(block.question())));
                if (!isKnown) reading.wrong(block.question(), objection.sentence());
                if (isKnown || Signs.said(reading.typed(block.fact())) == 0) reading.wrong(block.fact(), objection.sentence());
            }
            case REASONS -> reading.wrong(REASONS, objection.sentence());
            case MENDING -> reading.wrong(MENDING, objection.sentence());
            case ARGUMENT, HELD_BY_STATE, HEARING, HEARING_LASTS, POOL, LIKENESS, DEPARTURE, REMEDY ->
                reading.wrong(WHOLE, objection.sentence());
        }
    }

    /** The page again, with wording of the unit put behind what was typed. Nothing is done by it. */
    private View withPhrase(UUID id, Map<String, String> address, MultiValueMap<String, String> sent, Viewer official) {
        var typed = new LinkedMultiValueMap<>(sent);
        var written = Objects.requireNonNullElse(sent.getFirst(REASONS.name()), "");
        phrases.of(official).stream().filter(phrase -> phrase.id().toString().equals(sent.getFirst("phrase"))).findFirst()
                .ifPresent(phrase -> typed.set(REASONS.name(), (written + "\n" + phrase.body()).strip()));
        return pages.show(JterefusalGenerated::render, model(id, address, Reading.of(typed).form(), official));
    }

    private static Way way(Map<String, String> address) {
        return Way.find(address.getOrDefault(WAY.name(), "")).orElse(Way.REFUSED);
    }

    private Model model(UUID id, Map<String, String> address, Form form, Viewer official) {
        var matter = cases.visibleTo(official, DECISION).get(id);
        var procedure = catalogue.procedure(matter.procedureId());
        var beside = rooms.stream().flatMap(room -> room.of(matter).stream()).filter(panel -> panel.place() != Place.ANSWER).toList();
        return new Model(Desk.at(address), matter, address.getOrDefault("version", Integer.toString(matter.version())), way(address),
                procedure, applications.submitted(matter), refusals.grounds(way(address), procedure), form, beside, phrases.of(official),
                opinions.objections(matter), decisions.correctionOf(matter).isPresent());
    }
}
