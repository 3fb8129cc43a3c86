package org.vidpovid.verifying;

import java.util.List;
import org.vidpovid.commands.Task;

/** The command that checks receipts. */
public final class VerifyCommands {

    private VerifyCommands() {}

    public static List<Task> commands() {
        return List.of(new VerifyFiles());
    }
}
