package org.vidpovid.publiclog;

import java.util.List;
import org.vidpovid.commands.Task;

/** The commands of the public log. */
public final class LogCommands {

    private LogCommands() {}

    /**
     * Statements after a backup was restored. If anything was signed after it, the next checkpoint would be a second one of that size: so
     * nothing is signed until a person has decided (docs/operations.md). A demonstration goes on as another log, with another key.
     */
    public static final List<String> AFTER_RESTORE = List.of(
            "update publiclog.head set stopped = 'restored' where published is not null "
                    + "and not exists (select from publiclog.demonstration_key)",
            "update publiclog.head set verifier = null where exists (select from publiclog.demonstration_key)",
            "delete from publiclog.demonstration_key");

    public static List<Task> commands() {
        return List.of(new CreateLogKey());
    }
}
