package org.vidpovid.notices;

import static org.vidpovid.notices.Email.State.*;

import module java.base;
import com.github.kagkarlsson.scheduler.task.*;
import com.github.kagkarlsson.scheduler.task.helper.*;
import org.slf4j.*;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.*;
import org.springframework.mail.*;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends one e-mail, on whichever node takes the job. After a failure it waits twice as long as the time before, and after a day it gives
 * up. If the machine dies between sending and writing that down, the e-mail goes twice rather than never.
 */
@Configuration(proxyBeanMethods = false)
class EmailJob {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("notices-email");

    private static final Logger LOG = LoggerFactory.getLogger(EmailJob.class);
    private static final Duration DAY = Duration.ofDays(1);

    /** Which e-mail: the name of the job's instance, so that there is one job for each. */
    record Id(UUID matterId, UUID noticeId) {

        static Id of(String text) {
            int slash = text.indexOf('/');
            return new Id(UUID.fromString(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
        }

        String text() {
            return matterId + "/" + noticeId;
        }
    }

    @Bean
    Task<Void> sendEmail(Emails emails, ObjectProvider<JavaMailSender> server, @Value("${vidpovid.notices.from}") String from,
            @Value("${vidpovid.notices.retry-after}") Duration first, Clock clock) {
        return Tasks.oneTime(TASK)
                .onFailure((failed, job) -> {
                    var execution = failed.getExecution();
                    var wait = first.multipliedBy(1L << Math.min(execution.consecutiveFailures, 12));
                    var next = clock.instant().plus(wait);
                    emails.find(Id.of(execution.getId())).filter(email -> next.isAfter(email.at().toInstant().plus(DAY)))
                            .ifPresentOrElse(late -> {
                        emails.notSent(late, GIVEN_UP);
                        LOG.warn("the e-mail of notice {} was given up after a day", late.noticeId());
                        job.remove();
                    }, () -> job.reschedule(failed, next));
                })
                .execute((instance, _) -> emails.find(Id.of(instance.getId()))
                        .ifPresent(email -> send(email, emails, server.getObject(), from)));
    }

    private static void send(Email email, Emails emails, JavaMailSender server, String from) {
        switch (email.state()) {
            case SENT, GIVEN_UP, SHOWN -> {}
            case WAITING, SENDING -> {
                if (!emails.claim(email)) throw new IllegalStateException("another node is sending it"); // it may fail: come back and look
                try {
                    server.send(message(email, from));
                } catch (MailException e) {
                    emails.notSent(email, WAITING);
                    throw new IllegalStateException("not sent: " + e.getClass().getSimpleName()); // its own message names the address
                }
                emails.sent(email);
            }
        }
    }

    private static SimpleMailMessage message(Email email, String from) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(email.address());
        message.setSubject(email.subject());
        message.setText(email.body());
        return message;
    }
}
