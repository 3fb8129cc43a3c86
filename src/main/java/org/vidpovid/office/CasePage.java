package org.vidpovid.office;

import static org.vidpovid.people.Purpose.DECISION;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.assignments.Reassignments;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.cases.CasePanel.Place;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.files.*;
import org.vidpovid.opinions.Opinions;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** One case on the desk: answers and documents, journal, messages, and what can be done with it. */
@Controller
record CasePage(Cases cases, HandOvers handOvers, Reassignments reassignments, Catalogue catalogue, List<CasePanel> rooms,
        Authorities authorities, CaseMail mail, Notes notes, CheckedCases checked, Opinions opinions, Pages pages, Clock clock) {

    static final Ask COLLEAGUE = Ask.of("post", "office.hand-over.to");
    static final Ask REASON = Ask.of("reason", "office.hand-over.reason", "office.hand-over.reason.hint");

    /**
     * A case as it lies on the desk.
     *
     * @param isChecked whether its official has found it right as it stands
     * @param mayCheck whether it may be granted together with others: not if each needs an answer in its own words
     * @param answered whether its procedure ends in an answer in words
     * @param hasGrounds whether there is a ground to refuse by: what was taken over from another system has none yet
     * @param mayAskAgain whether there is an opinion that may be asked for once more
     * @param mayAct whether the official is the one in charge or stands in
     * @param actions what other rooms let them do
     * @param ordinary whether it is decided on these pages: a complaint has one of its own
     */
    record Model(Desk desk, CaseFile file, List<Panel> panels, List<Note> notes, boolean isChecked, boolean mayCheck, List<Seat> colleagues,
                 boolean answered, boolean hasGrounds, boolean mayAskAgain, boolean mayAct, boolean mayHandOver, List<Action> actions,
                 Optional<UUID> previous, Optional<UUID> next, boolean ordinary, Form form) {

        Case matter() {
            return file.matter();
        }

        List<Panel> at(Place... places) {
            return panels.stream().filter(panel -> List.of(places).contains(panel.place())).toList();
        }

        String route(UUID id, String below) {
            return "/office/cases/" + id + below + desk.query();
        }

        /** On to a decision, by one who has seen the case as it stands on this page. */
        String seen(String below) {
            return "/office/cases/" + matter().id() + below + desk.query("version", Integer.toString(matter().version()));
        }

        List<Option> colleagueOptions() {
            return colleagues.stream().map(seat -> new Option(seat.postId().toString(),
                    Message.of("office.seat", seat.name(), seat.post()))).toList();
        }
    }

    /** Also where its forms are sent to: whoever changes the language after a mistake finds a page. */
    @GetMapping({"/office/cases/{id}", "/office/cases/{id}/messages", "/office/cases/{id}/official"})
    View show(@PathVariable UUID id, @RequestParam Map<String, String> address, Viewer official) {
        return page(id, Desk.at(address), Form.blank(), official);
    }

    @PostMapping("/office/cases/{id}/messages")
    View write(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
               @RequestParam MultiValueMap<String, MultipartFile> parts, Viewer official) {
        var desk = Desk.at(address);
        var form = mail.send(cases.visibleTo(official, DECISION).get(id), sent, parts, official, DECISION);
        return form.isWrong() ? page(id, desk, form, official) : pages.go("/office/cases/" + id + desk.query());
    }

    @PostMapping("/office/cases/{id}/official")
    View handOver(@PathVariable UUID id, @RequestParam Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
                  @RequestParam int version, Viewer official) {
        var desk = Desk.at(address);
        var reading = Reading.of(sent);
        var matter = cases.visibleTo(official, DECISION).get(id);
        var post = reading.choice(COLLEAGUE, colleagues(matter, official).stream().map(seat -> seat.postId().toString()).toList());
        var reason = reading.text(REASON, 1000);
        if (post.isEmpty() || reason.isEmpty()) return page(id, desk, reading.form(), official);
        reassignments.propose(id, version, UUID.fromString(post.get()), reason.get(), official);
        return pages.go("/office/cases/" + id + desk.query());
    }

    private View page(UUID id, Desk desk, Form form, Viewer official) {
        var visible = cases.visibleTo(official, DECISION);
        var file = visible.file(id);
        var matter = file.matter();
        var filter = desk.filter(official, LocalDate.now(clock));
        var panels = rooms.stream().flatMap(room -> room.of(matter).stream()).toList();
        var procedure = catalogue.procedure(matter.procedureId());
        return pages.show(form, JtecaseGenerated::render, new Model(desk, file, panels, notes.of(matter), checked.isChecked(matter),
                procedure.result().reply().isEmpty() && !procedure.decidingFacts().isEmpty(), colleagues(matter, official),
                procedure.regime().isAnswered(), !procedure.grounds().isEmpty(), !opinions.askable(matter).isEmpty(),
                matter.isInChargeOf(Objects.requireNonNull(official.personId())), handOvers.mayPropose(matter, official),
                CasePanel.actions(rooms, matter, official, Whose.OFFICIAL),
                visible.before(filter, matter), visible.after(filter, matter), procedure.isOffered(), form));
    }

    /** To whom the viewer may propose to give it: not to themselves. */
    private List<Seat> colleagues(Case matter, Viewer viewer) {
        var official = matter.inCharge().official();
        return authorities.seatsIn(official.unitId()).stream()
                .filter(seat -> !seat.postId().equals(official.postId()) && !seat.personId().equals(matter.applicantId())
                        && !seat.personId().equals(viewer.personId())).toList();
    }
}
