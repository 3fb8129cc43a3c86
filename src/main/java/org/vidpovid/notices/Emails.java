package org.vidpovid.notices;

import static org.vidpovid.notices.Email.State.*;

import module java.base;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.vidpovid.web.*;

/** The e-mails that go out with notices, or would go if there were a mail server. */
@Service
class Emails {

    /** After this long nobody is still sending it: the machine has died, and whether it was sent nobody knows. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final ObjectProvider<SchedulerClient> jobs; // which itself is made with the job that asks here
    private final boolean sends;
    private final String address;
    private final Clock clock;

    Emails(JdbcClient db, ObjectProvider<SchedulerClient> jobs, ObjectProvider<JavaMailSender> server,
            @Value("${vidpovid.address}") String address,
            Clock clock) {
        this.db = db;
        this.jobs = jobs;
        this.sends = server.getIfAvailable() != null;
        this.address = address;
        this.clock = clock;
    }

    /** Writes the e-mail of a notice and leaves it to a job, all in the transaction of the notice. */
    void write(UUID matterId, UUID noticeId, UUID personId, String to, Language language, Wording subject, String path) {
        var line = subject.in(language).replaceAll("\\s+", " "); // a line break would begin another header
        var page = switch (language) {
            case UK -> address + path;
            case EN -> address + "/en" + path;
        };
        write(matterId, noticeId, personId, to, line, language.text("notices.email", line, page));
    }

    /** Writes an e-mail with these very words. */
    void write(UUID matterId, UUID id, UUID personId, String to, String subject, String body) {
        var at = OffsetDateTime.now(clock);
        db.sql("""
                insert into notices.email (matter_id, notice_id, person_id, address, subject, body, state, at)
                values (:matter, :notice, :person, :address, :subject, :body, :state, :at)""")
                .param("matter", matterId).param("notice", id).param("person", personId)
                .param("address", to).param("subject", subject).param("body", body)
                .param("state", (sends ? WAITING : SHOWN).name()).param("at", at)
                .update();
        if (sends) jobs.getObject().schedule(EmailJob.TASK.instance(new EmailJob.Id(matterId, id).text()).scheduledTo(at.toInstant()));
    }

    boolean sends() {
        return sends;
    }

    Optional<Email> find(EmailJob.Id id) {
        return db.sql("select * from notices.email where matter_id = :matter and notice_id = :notice")
                .param("matter", id.matterId()).param("notice", id.noticeId()).query(Email.class).optional();
    }

    /** Whether this node may send it now. Two nodes may both think that the job is theirs: one was thought dead and is not. */
    boolean claim(Email email) {
        var now = OffsetDateTime.now(clock);
        return db.sql("""
                update notices.email set state = 'SENDING', claimed_at = :now
                where matter_id = :matter and notice_id = :notice and (state = 'WAITING' or (state = 'SENDING' and claimed_at < :dead))""")
                .param("now", now).param("dead", now.minus(CLAIM)).param("matter", email.matterId()).param("notice", email.noticeId())
                .update() == 1;
    }

    void sent(Email email) {
        db.sql("update notices.email set state = 'SENT', claimed_at = null, sent_at = :now where matter_id = :matter and notice_id "
                + "= :notice")
                .param("now", OffsetDateTime.now(clock)).param("matter", email.matterId()).param("notice", email.noticeId()).update();
    }

    /** It was not sent: it waits for the next attempt, or there will be none. */
    void notSent(Email email, Email.State state) {
        db.sql("""
                update notices.email set state = :state, claimed_at = null
                where matter_id = :matter and notice_id = :notice and state in ('WAITING', 'SENDING')""")
                .param("state", state.name()).param("matter", email.matterId()).param("notice", email.noticeId()).update();
    }

    /** The last e-mails that would have been sent. */
    List<Email> shown() {
        return db.sql("select * from notices.email where state = 'SHOWN' order by notice_id desc limit 50").query(Email.class).list();
    }
}
