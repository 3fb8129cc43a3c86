package org.vidpovid.decisions;

import static org.vidpovid.people.Purpose.OWN_AFFAIRS;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.BeingHeard;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.guard.Hearable;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** The applicant’s turn before anything is decided against them (2073-IX, art. 17): what they are told, and what they say to it. */
@Service
public class Hearings {

    /** How long an answer may be, in letters. */
    public static final int LONGEST = 20_000;
    /** More than these are joined to the last: nobody replies to a hundred arguments one by one. */
    static final int MOST_ARGUMENTS = 30;

    private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n");

    private final JdbcClient db;
    private final Cases cases;
    private final Outcomes outcomes;
    private final CaseLog log;
    private final Notices notices;
    private final LegalFigures figures;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Hearings(JdbcClient db, Cases cases, Outcomes outcomes, CaseLog log, Notices notices, LegalFigures figures, WorkingCalendar calendar,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.outcomes = outcomes;
        this.log = log;
        this.notices = notices;
        this.figures = figures;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Until when an applicant may answer who is told today: the days to answer begin when they count as notified. */
    Due until(Procedure.Regime regime) {
        var today = LocalDate.now(clock);
        var notified = figures.figure(FigureName.DEEMED_NOTIFIED, today);
        var toAnswer = figures.figure(switch (regime) {
            case ADMINISTRATIVE_PROCEDURE -> FigureName.HEARING;
            case SPECIAL, APPEAL, COMPLAINT -> FigureName.HEARING_SPECIAL;
            case INFORMATION -> FigureName.HEARING_INFORMATION;
        }, today);
        var due = calendar.due(calendar.due(today, notified).on(), toAnswer);
        return new Due(due.on(), Message.of("decisions.hearing.why", notified.wording(), due.arithmetic(), toAnswer.source().wording()));
    }

    /** Opens it, in the transaction of the intent. */
    void open(Case matter, UUID intentId, Hearable told, Due until) {
        db.sql("""
                insert into decisions.hearing (case_id, id, intent_id, heard_digest, at, draft, until, why_uk, why_en)
                values (:case, :id, :intent, :digest, :at, :draft, :until, :whyUk, :whyEn)""")
                .param("case", matter.id()).param("id", UuidCreator.getTimeOrderedEpoch()).param("intent", intentId)
                .param("digest", told.digest()).param("at", OffsetDateTime.now(clock)).param("draft", told.intent().reasons())
                .param("until", until.on()).param("whyUk", until.arithmetic().in(Language.UK))
                .param("whyEn", until.arithmetic().in(Language.EN)).update();
        notices.tell(matter.applicantId(), matter.id(), Message.of("decisions.notice.hearing.subject", matter.number().toString()),
                matter.told(Message.of("decisions.notice.hearing", matter.service(), until.on())));
    }

    /**
     * The applicant answers, argument by argument: a paragraph each. It is the official’s turn again at once. What comes after the last day
     * is kept as a message, which the official has to read before they decide.
     *
     * @return whether it was in time
     * @throws Objections if nothing is said
     * @throws ChangedMeanwhile if nobody is waiting for an answer
     */
    @Transactional
    public boolean answer(UUID caseId, String text, Viewer applicant) {
        var matter = cases.visibleTo(applicant, OWN_AFFAIRS).get(caseId);
        var arguments = arguments(text);
        if (arguments.isEmpty()) throw new Objections(Map.of(Objections.Part.ANSWER, Message.of("decisions.hearing.nothing-said")));
        if (!(matter.stage() instanceof BeingHeard heard)) throw new ChangedMeanwhile(matter.status());
        if (LocalDate.now(clock).isAfter(heard.until())) {
            cases.write(caseId, text, List.of(), applicant, OWN_AFFAIRS);
            return false;
        }
        var now = outcomes.backToWork(caseId, heard.intentId(), new Actor(matter.applicantId(), matter.applicant(), null),
                Message.of("decisions.journal.answered", arguments.size()));
        var hearing = db.sql("select id from decisions.hearing where case_id = :case and intent_id = :intent").param("case", caseId)
                .param("intent", heard.intentId()).query(UUID.class).single();
        db.sql("""
                insert into decisions.hearing_answer (case_id, hearing_id, until, at, by_person_id, channel)
                values (:case, :hearing, :until, :at, :by, 'WEB')""")
                .param("case", caseId).param("hearing", hearing).param("until", heard.until()).param("at", OffsetDateTime.now(clock))
                .param("by", matter.applicantId()).update();
        for (int i = 0; i < arguments.size(); i++) {
            db.sql("insert into decisions.argument (case_id, hearing_id, no, body) values (:case, :hearing, :no, :body)")
                    .param("case", caseId).param("hearing", hearing).param("no", i + 1).param("body", arguments.get(i)).update();
        }
        log.say(now, Kind.HEARING_ENDED, Map.of("how", "answered"), Map.of("number", now.number().toString(), "arguments", arguments));
        return true;
    }

    /** A paragraph is an argument, if it says anything. */
    static List<String> arguments(String text) {
        var all = Stream.of(PARAGRAPH.split(text.replace("\r\n", "\n"))).map(String::strip).filter(argument -> Signs.said(argument) > 0)
                .toList();
        if (all.size() <= MOST_ARGUMENTS) return all;
        var rest = String.join("\n\n", all.subList(MOST_ARGUMENTS - 1, all.size()));
        return Stream.concat(all.stream().limit(MOST_ARGUMENTS - 1), Stream.of(rest)).toList();
    }
}
