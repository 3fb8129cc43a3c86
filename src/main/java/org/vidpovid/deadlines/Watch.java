package org.vidpovid.deadlines;

import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import module java.base;
import org.springframework.context.annotation.*;

/** The hours of the room: its clock is looked at often, and who has to be reminded every hour. */
@Configuration(proxyBeanMethods = false)
class Watch {

    @Bean
    RecurringTask<Void> beatOfTheClock(Beats beats) {
        return Tasks.recurring("deadlines-beat", FixedDelay.ofMinutes(15)).execute((_, _) -> beats.beat());
    }

    /** What is told cannot be taken back: not by a clock that has just jumped. */
    @Bean
    RecurringTask<Void> remindOfDeadlines(TermReminders reminders, Beats beats) {
        return Tasks.recurring("deadlines", FixedDelay.ofMinutes(30)).execute((_, _) -> {
            if (beats.isSteady()) reminders.remind();
        });
    }
}
