package org.vidpovid.witness;

import java.util.List;
import org.vidpovid.commands.Task;

/** The commands of the witness. */
public final class WitnessCommands {

    private WitnessCommands() {}

    public static List<Task> commands() {
        return List.of(new CreateWitnessKey(), new RunWitness());
    }
}
