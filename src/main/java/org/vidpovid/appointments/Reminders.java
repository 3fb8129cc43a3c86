package org.vidpovid.appointments;

import module java.base;
import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.*;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.appointments.Appointment.Confirmed;
import org.vidpovid.notices.Notices;
import org.vidpovid.web.*;

/** Whoever is expected tomorrow is reminded today; and what was held in vain is forgotten. */
@Component
class Reminders {

    private final Bookings bookings;
    private final Notices notices;
    private final Clock clock;

    Reminders(Bookings bookings, Notices notices, Clock clock) {
        this.bookings = bookings;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Reminds of all visits until the end of tomorrow. Safe to run twice, on any node: who was reminded is marked in the transaction of
     * the notice.
     */
    @Transactional
    public int remind() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var reminded = bookings.toRemind(ClosedDays.startOf(tomorrow.plusDays(1)));
        for (var appointment : reminded) {
            if (!(appointment.state() instanceof Confirmed(var applicantId, var number, var title))) continue;
            notices.tell(applicantId, appointment.matterId(), Message.of("appointments.notice.subject", number),
                    Message.of("appointments.notice.reminder", title, appointment.told()));
        }
        bookings.forgetHeldUntil(clock.instant().minus(Duration.ofDays(1)));
        return reminded.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> remindOfAppointments(Reminders reminders) {
            return Tasks.recurring("remind-of-appointments", Schedules.daily(Language.KYIV, LocalTime.of(9, 0)))
                    .execute((_, _) -> reminders.remind());
        }
    }
}
