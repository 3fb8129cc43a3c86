package org.vidpovid.publiclog;

import java.util.List;
import org.vidpovid.commands.Task;

/** The commands of the public log. */
public final class LogCommands {

    private LogCommands() {}

    public static List<Task> commands() {
        return List.of(new CreateLogKey());
    }
}
