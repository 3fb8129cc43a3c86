package org.vidpovid.independence;

import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import module java.base;
import org.springframework.context.annotation.*;

/** A superior who says nothing in time has agreed that there is a conflict: somebody else goes on with the case. */
@Configuration(proxyBeanMethods = false)
class LateConflicts {

    @Bean
    RecurringTask<Void> decideLateConflicts(Conflicts conflicts) {
        return Tasks.recurring("conflicts-late", FixedDelay.ofHours(1)).execute((_, _) -> conflicts.decideLate());
    }
}
