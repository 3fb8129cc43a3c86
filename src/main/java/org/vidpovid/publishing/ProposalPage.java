package org.vidpovid.publishing;

import module java.base;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.definitions.Fault;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.Question;
import org.vidpovid.web.*;

/**
 * A proposal before whoever decides on it: what changes, how the card and the form will look, what is wrong, and why one may not publish
 * it.
 */
@Controller
@ControllerAdvice(basePackageClasses = ProposalPage.class)
record ProposalPage(Proposals proposals, Press press, Catalogue catalogue, Authorities authorities, Measure measure, Pages pages) {

    static final Ask REASON = Ask.of("reason", "publishing.reason", "publishing.reason.hint");

    /**
     * What is shown of it.
     *
     * @param preview the service as it would be; empty while something is wrong in the text
     * @param objection why the viewer cannot publish it; empty if they can
     */
    record Model(Proposal proposal, List<Fault> faults, List<Comparison.Change> changes, boolean first, Optional<Service> preview,
            Map<String, Unit> units,
                 Optional<Wording> objection, boolean own, Form form) {

        String route(String below) {
            return "/editor/proposals/" + proposal.id() + below;
        }
    }

    record QuestionModel(Proposal proposal, Question question) {}

    /** Also where its forms are sent to: whoever changes the language after a mistake finds a page. */
    @GetMapping({"/editor/proposals/{id}", "/editor/proposals/{id}/return"})
    View show(@PathVariable UUID id, Viewer viewer) {
        return page(HttpStatus.OK, id, Form.blank(), viewer);
    }

    /** A question as it will stand on its page. */
    @GetMapping("/editor/proposals/{id}/questions/{question}")
    View question(@PathVariable UUID id, @PathVariable String question) {
        var proposal = proposals.get(id);
        var asked = measure.right(proposal).flatMap(definition -> catalogue.preview(definition, proposal.basedOn() + 1).procedure().form()
                .question(question));
        return pages.show(JtepreviewGenerated::render, new QuestionModel(proposal, asked.orElseThrow(NotFound::new)));
    }

    @PostMapping("/editor/proposals/{id}/publication")
    View publish(@PathVariable UUID id, @RequestParam int revision, Viewer viewer) {
        proposals.publish(id, revision, viewer);
        return pages.go("/editor/services/" + proposals.get(id).slug());
    }

    @PostMapping("/editor/proposals/{id}/proposer")
    View takeUp(@PathVariable UUID id, Viewer viewer) {
        proposals.takeUp(id, viewer);
        return pages.go("/editor/proposals/" + id);
    }

    @PostMapping("/editor/proposals/{id}/return")
    View giveBack(@PathVariable UUID id, @RequestParam int revision, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        var reading = Reading.of(sent);
        var reason = reading.text(REASON, 4000);
        if (reason.isEmpty()) return page(HttpStatus.UNPROCESSABLE_CONTENT, id, reading.form(), viewer);
        proposals.giveBack(id, revision, reason.get(), viewer);
        return pages.go("/editor/proposals/" + id);
    }

    @PostMapping("/editor/proposals/{id}/withdrawal")
    View withdraw(@PathVariable UUID id, @RequestParam int revision, Viewer viewer) {
        proposals.withdraw(id, revision, viewer);
        return pages.go("/editor/proposals/" + id);
    }

    @ExceptionHandler
    View forbidden(CannotPublish refusal) {
        return pages.show(HttpStatus.FORBIDDEN, JteforbiddenGenerated::render, refusal.why());
    }

    private View page(HttpStatus status, UUID id, Form form, Viewer viewer) {
        var proposal = proposals.get(id);
        var definition = measure.right(proposal);
        var present = press.versions(proposal.slug()).stream().filter(version -> version.version() == proposal.basedOn()).findFirst();
        var changes = definition.isPresent() && present.isPresent()
                ? Comparison.of(press.definition(present.get()), definition.get()).changes() : List.<Comparison.Change>of();
        var preview = definition.map(right -> catalogue.preview(right, proposal.basedOn() + 1));
        var units = preview.stream().flatMap(service -> service.procedure().stages().stream()).flatMap(stage -> stage.opinion().stream())
                .map(ProcedureStage.Opinion::unit).distinct().flatMap(code -> authorities.find(code).stream())
                .collect(Collectors.toMap(Unit::code, unit -> unit));
        return pages.show(status, JteproposalGenerated::render,
                new Model(proposal, measure.faults(proposal.slug(), proposal.yaml()), changes, present.isEmpty(),
                preview, units, proposals.objection(proposal, viewer), proposal.isBy(viewer.personId()), form));
    }
}
