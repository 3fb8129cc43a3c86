package org.vidpovid.commands;

import module java.base;
import org.springframework.context.*;

/**
 * What the commands have to know of the portal that they belong to.
 *
 * @param checks what must be right before it starts
 * @param tasks  the commands of all rooms, made anew for each run
 * @param sentence what a failed start says, if it is one that was foreseen
 * @param tables what is particular about the tables that belong to no room
 */
public record Portal(Class<?> application, Supplier<List<Task>> tasks, ApplicationContextInitializer<ConfigurableApplicationContext> checks,
                     Function<Throwable, Optional<String>> sentence, Tables tables) {

    /**
     * The tables that belong to no room.
     *
     * @param leftOut these are in no backup
     * @param demonstration this one says that the data are a demonstration's; no migration makes it
     * @param makesDemonstration the statement that makes it
     * @param afterwards statements that make right what was true of other machines only
     */
    public record Tables(Set<String> leftOut, String demonstration, String makesDemonstration, List<String> afterwards) {}
}
