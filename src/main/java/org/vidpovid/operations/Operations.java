package org.vidpovid.operations;

import java.util.List;
import org.vidpovid.commands.Task;

/** The commands of those who run the portal. */
public final class Operations {

    private Operations() {}

    public static List<Task> commands() {
        return List.of(new CreateAdmin(), new CheckConfig(), new BackUp(), new Restore(), new ExportPerson());
    }
}
