package org.vidpovid.commands;

import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** What one command does, once its arguments are read. A room that has commands hands them to the {@link Portal}. */
public interface Task {

    /** No migration runs: neither the schema nor the data change behind anybody's back. */
    String UNMIGRATED = "--spring.flyway.enabled=false";

    /** One that needs no database: it runs on any machine, and nothing is checked before it. */
    interface WithoutDatabase extends Task {

        @Override
        default List<String> settings() {
            return List.of(UNMIGRATED);
        }

        @Override
        default boolean isCheckedAtStart() {
            return false;
        }
    }

    /** How it is called; if nothing else, as its annotation says. */
    default String name() {
        return getClass().getAnnotation(CommandLine.Command.class).name();
    }

    /** Settings that the command itself insists on. */
    List<String> settings();

    /** Whether what would keep the portal from starting keeps the command from it too. */
    default boolean isCheckedAtStart() {
        return true;
    }

    /**
     * Does it.
     *
     * @param portal whose beans are made when they are asked for
     * @return the exit code
     * @throws CannotDo with a sentence for whoever asked
     */
    int run(ApplicationContext portal, Portal about) throws Exception;
}
