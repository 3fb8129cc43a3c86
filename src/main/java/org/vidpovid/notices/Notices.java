package org.vidpovid.notices;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Tells persons what happened to their matters: always in the inbox of the portal, and by e-mail if they gave an address. */
@Service
public class Notices {

    /** How many notices a page of the inbox has. */
    public static final int PAGE = 20;

    private final JdbcClient db;
    private final People people;
    private final Emails emails;
    private final Environment environment;
    private final Clock clock;

    Notices(JdbcClient db, People people, Emails emails, Environment environment, Clock clock) {
        this.db = db;
        this.people = people;
        this.emails = emails;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * What one person is told.
     *
     * @param matterId what it is about: {@link #markRead} takes it
     * @param path     the page of the portal where more is to be found: {@code /my/identities}; null if the matter is a case of theirs
     * @param subject  goes by open e-mail too: the number of the case and that there is news, nothing about the person
     * @param body     stays in the portal
     */
    public record News(UUID personId, UUID matterId, @Nullable String path, Wording subject, Wording body) {

        /** About a case of theirs. */
        public static News of(UUID personId, UUID matterId, Wording subject, Wording body) {
            return new News(personId, matterId, null, subject, body);
        }
    }

    /** Tells a person something about a case of theirs: see {@link #tell(List)} and {@link News}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID personId, UUID matterId, Wording subject, Wording body) {
        tell(personId, matterId, null, subject, body);
    }

    /** Tells a person something that is about no case of theirs: see {@link #tell(List)} and {@link News}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID personId, UUID matterId, @Nullable String path, Wording subject, Wording body) {
        tell(List.of(new News(personId, matterId, path, subject, body)));
    }

    /** Tells many persons at once, in the transaction of whoever tells it: if that is rolled back, nobody was told and no e-mail goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<News> all) {
        var ids = keep(all);
        var contacts = people.contactOf(all.stream().map(News::personId).collect(Collectors.toSet()));
        for (int i = 0; i < ids.length; i++) {
            var news = all.get(i);
            var contact = contacts.get(news.personId());
            if (contact == null || contact.email() == null) continue;
            emails.write(news.matterId(), ids[i], news.personId(), contact.email(), contact.language(), news.subject(),
                    news.path() == null ? "/status" : news.path());
        }
    }

    /** Tells an official of their daily work, of which there is much: in the inbox of the portal alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellInPortal(News news) {
        keep(List.of(news));
    }

    /** Gives the ids under which they are kept. */
    private UUID[] keep(List<News> all) {
        var ids = all.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new);
        db.sql("""
                insert into notices.notice (matter_id, id, person_id, path, subject_uk, subject_en, body_uk, body_en, at)
                select matter, id, person, path, subject_uk, subject_en, body_uk, body_en, :at
                from unnest(:matters, :ids, :persons, :paths, :subjectsUk, :subjectsEn, :bodiesUk, :bodiesEn)
                    as news (matter, id, person, path, subject_uk, subject_en, body_uk, body_en)""")
                .param("ids", ids).param("matters", each(all, News::matterId, UUID[]::new))
                .param("persons", each(all, News::personId, UUID[]::new))
                .param("paths", all.stream().map(News::path).toArray(String[]::new))
                .param("subjectsUk", each(all, news -> news.subject().in(Language.UK), String[]::new))
                .param("subjectsEn", each(all, news -> news.subject().in(Language.EN), String[]::new))
                .param("bodiesUk", each(all, news -> news.body().in(Language.UK), String[]::new))
                .param("bodiesEn", each(all, news -> news.body().in(Language.EN), String[]::new))
                .param("at", OffsetDateTime.now(clock)).update();
        return ids;
    }

    private static <T> T[] each(List<News> all, Function<News, T> part, IntFunction<T[]> array) {
        return all.stream().map(part).toArray(array);
    }

    /** Whether e-mails reach anybody: through a mail server, or, in a demonstration, through the page that shows them. */
    public boolean emailsArrive() {
        return emails.sends() || environment.matchesProfiles("demonstration");
    }

    /**
     * Sends a person an e-mail about themselves and not about a matter, in the transaction of whoever sends it.
     * It travels in the open.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void email(UUID personId, String address, Language language, Wording subject, Wording body) {
        emails.write(personId, UuidCreator.getTimeOrderedEpoch(), personId, address, subject.in(language), body.in(language));
    }

    /**
     * Writes to somebody whom a person named in a matter of theirs, in the transaction of whoever writes. It travels in the open.
     *
     * @param personId who named them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letter(UUID personId, UUID matterId, String address, Language language, Wording subject, Wording body) {
        emails.write(matterId, UuidCreator.getTimeOrderedEpoch(), personId, address, subject.in(language), body.in(language));
    }

    /** The newest notices of the viewer, at most a {@link #PAGE}; none for those without an account. */
    public List<Notice> inboxOf(Viewer viewer) {
        return inboxOf(viewer, null);
    }

    /** The notices that came before this one: the next page, given the last of the page before. */
    public List<Notice> inboxOf(Viewer viewer, @Nullable UUID before) {
        return db.sql("""
                select n.*, coalesce(e.state = 'GIVEN_UP', false) as email_given_up
                from notices.notice n left join notices.email e on e.matter_id = n.matter_id and e.notice_id = n.id
                where n.person_id = :person and (cast(:before as uuid) is null or n.id < :before)
                order by n.id desc limit :page""")
                .param("person", viewer.representedId()).param("before", before).param("page", PAGE)
                .query(Row.class).list().stream().map(Row::notice).toList();
    }

    /** How many notices the viewer has not read. */
    public int unread(Viewer viewer) {
        return db.sql("select count(*) from notices.notice where person_id = :person and read_at is null")
                .param("person", viewer.representedId()).query(Integer.class).single();
    }

    /** The viewer has seen this matter, and with it all that they were told of it. */
    public void markRead(Viewer viewer, UUID matterId) {
        db.sql("update notices.notice set read_at = :now where matter_id = :matter and person_id = :person and read_at is null")
                .param("now", OffsetDateTime.now(clock)).param("matter", matterId).param("person", viewer.representedId()).update();
    }

    private record Row(UUID matterId, UUID id, @Nullable String path, String subjectUk, String subjectEn, String bodyUk, String bodyEn,
            OffsetDateTime at, @Nullable OffsetDateTime readAt, boolean emailGivenUp) {

        Notice notice() {
            return new Notice(id, matterId, path == null ? "/status/" + matterId : path,
                    new Text(subjectUk, subjectEn), new Text(bodyUk, bodyEn), at.toInstant(), readAt != null, emailGivenUp);
        }
    }
}
