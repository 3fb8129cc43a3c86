package org.vidpovid.deadlines;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.vidpovid.authorities.*;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.deadlines.Reminder.*;
import org.vidpovid.law.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.web.*;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reminds those who have to answer, each by name: the official, then the deputy too, then the superior, who after three working days
 * answers for it, and then whoever is above them, every week. What a term that ended means follows from the day; here it is told and noted.
 */
@Component
class TermReminders {

    private final JdbcClient db;
    private final CaseSteps steps;
    private final Authorities authorities;
    private final Catalogue catalogue;
    private final CaseLog log;
    private final Notices notices;
    private final WorkingCalendar calendar;
    private final TransactionOperations transactions;
    private final Clock clock;

    TermReminders(JdbcClient db, CaseSteps steps, Authorities authorities, Catalogue catalogue, CaseLog log, Notices notices,
            WorkingCalendar calendar, TransactionOperations transactions, Clock clock) {
        this.db = db;
        this.steps = steps;
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.log = log;
        this.notices = notices;
        this.calendar = calendar;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reminds of every case of which it is time to, each in a transaction of its own. Safe to run twice, on any node at once.
     *
     * @return of how many cases somebody was reminded
     */
    int remind() {
        var today = LocalDate.now(clock);
        var horizon = today.datesUntil(today.plusYears(1)).filter(calendar::isWorking).skip(4).findFirst().orElseThrow();
        var reminded = 0;
        var page = steps.dueUntil(horizon, null);
        while (!page.isEmpty()) {
            var told = told(page);
            reminded += (int) page.stream().filter(matter -> Reminder.on(today, matter.due().on(), calendar)
                    .filter(reminder -> !told.contains(new Told(matter.id(), matter.due().on(), reminder.kind())))
                    .filter(reminder -> remind(matter, reminder)).isPresent()).count();
            page = steps.dueUntil(horizon, page.getLast());
        }
        return reminded;
    }

    private record Told(UUID caseId, LocalDate dueOn, String kind) {}

    private Set<Told> told(List<Case> page) {
        return Set.copyOf(db.sql("select case_id, due_on, kind from deadlines.reminder where case_id = any (?)")
                .param(page.stream().map(Case::id).toArray(UUID[]::new)).query(Told.class).list());
    }

    /** @return whether this node was the first to say it, and it was still so */
    private boolean remind(Case matter, Reminder reminder) {
        try {
            return Boolean.TRUE.equals(transactions.execute(_ -> first(matter, reminder)));
        } catch (ChangedMeanwhile _) {
            return false; // it ended just now
        }
    }

    private boolean first(Case matter, Reminder reminder) {
        var whom = whom(matter.inCharge(), reminder);
        var first = db.sql("""
                insert into deadlines.reminder (case_id, due_on, kind, at, told) values (:id, :due, :kind, :at, cast(:told as jsonb))
                on conflict do nothing""")
                .param("id", matter.id()).param("due", matter.due().on()).param("kind", reminder.kind())
                .param("at", OffsetDateTime.now(clock))
                .param("told", JsonMapper.shared().writeValueAsString(whom.stream().map(Seat::postId).toList())).update() > 0;
        if (!first) return false;
        var subject = Message.of("deadlines.notice.subject", matter.number().toString());
        var news = whom.stream().map(seat -> new News(seat.personId(), matter.id(), "/office/cases/" + matter.id(), subject,
                says(matter, reminder, seat))).toList();
        switch (reminder) {
            case Before _ -> news.forEach(notices::tellInPortal);
            case Over(), Answerable(), Weekly _ -> {
                notices.tell(news);
                silent(matter);
            }
        }
        return true;
    }

    private List<Seat> whom(InCharge three, Reminder reminder) {
        return switch (reminder) {
            case Before(var days) -> days > 1 ? List.of(three.official()) : List.of(three.official(), three.deputy());
            case Over() -> List.of(three.official(), three.deputy(), three.superior());
            case Answerable() -> List.of(three.superior());
            case Weekly _ -> List.of(three.superior(), aboveOf(three.superior()));
        };
    }

    /** Whoever is above the superior; at the very top nobody is, and they are told themselves. */
    private Seat aboveOf(Seat superior) {
        return authorities.above(superior.postId()).stream().findFirst().orElse(superior);
    }

    private Wording says(Case matter, Reminder reminder, Seat whom) {
        var due = matter.due().on();
        return switch (reminder) {
            case Before _ -> Message.of("deadlines.before", matter.service(), due);
            case Over() -> Message.of("deadlines.over", matter.service(), due, matter.inCharge().official().name());
            case Answerable() -> Message.of("deadlines.answerable", matter.service(), due, matter.inCharge().official().name());
            case Weekly(var week) -> Message.of("deadlines.weekly", matter.service(), due, week, matter.inCharge().official().name(),
                    whom.name());
        };
    }

    /** The first time that nobody has answered in time: both sides read it, and everybody that it was so. */
    private void silent(Case matter) {
        var silence = catalogue.procedure(matter.procedureId()).silence();
        var first = db.sql("insert into deadlines.silence (case_id, due_on, at, means) values (:id, :due, :at, :means) on conflict "
                + "do nothing")
                .param("id", matter.id()).param("due", matter.due().on()).param("at", OffsetDateTime.now(clock))
                .param("means", silence.means().name()).update() > 0;
        if (!first) return;
        var due = matter.due().on();
        var norm = silence.norm().wording();
        var told = switch (silence.means()) {
            case NONE -> Message.of("deadlines.silence.none", due);
            case GRANTS -> Message.of("deadlines.silence.grants", due, norm);
            case REFUSES -> Message.of("deadlines.silence.refuses", due, norm);
        };
        var now = steps.taken(matter.id(), Actor.portal(Text.of(Message.of("deadlines.portal"))),
                Message.of("deadlines.journal.over", due, matter.inCharge().official().name()), Optional.of(told));
        log.say(now, Kind.TERM_SILENT, Map.of("means", silence.means().name().toLowerCase(Locale.ROOT), "due", due.toString()),
                Map.of("number", matter.number().toString(), "official", matter.inCharge().official().name()));
    }
}
