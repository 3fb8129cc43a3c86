package org.vidpovid.operations;

import module java.base;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.vidpovid.cases.*;
import org.vidpovid.commands.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;
import picocli.CommandLine.*;

/**
 * Everything that is kept about one person, for those who cannot fetch it from their own page; they see in their access log that it was
 * taken out.
 */
@Command(name = "export-person",
        description = "Writes everything that is kept about a person into a new zip, and notes in their access log that it was done.")
final class ExportPerson implements Task {

    @Parameters(paramLabel = "FILE", description = "The new zip.")
    private Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    static final class Who {
        @Option(names = "--tax-number", required = true, description = "The taxpayer number of somebody with an account.")
        private @Nullable String taxNumber;
        @Option(names = "--case", required = true, paramLabel = "NUMBER", description = "The number of a case: whoever applied in it.")
        private @Nullable String number;
    }

    @Override
    public List<String> settings() {
        return List.of(UNMIGRATED);
    }

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        var migrations = Migrations.of(portal.getBean(DataSource.class));
        if (!migrations.pending().isEmpty()) {
            throw new CannotDo("The database is older than this portal: start the portal once, or use the release that the "
                    + "database is of.");
        }
        var id = find(portal);
        NewFile.write(file, out -> portal.getBean(PersonalArchive.class).write(id, Language.UK, out), _ ->
                // what cannot be noted gets no name
                portal.getBean(AccessLog.class).exported("export-person (" + System.getProperty("user.name") + ")", id));
        System.out.printf("All that is kept about the person is in %s. Hand it to nobody else.%n", file);
        return 0;
    }

    private UUID find(ApplicationContext portal) {
        if (who.taxNumber != null) {
            return portal.getBean(People.class).accountWith(who.taxNumber).map(Person::id)
                    .orElseThrow(() -> new CannotDo("Nobody has an account with this taxpayer number."));
        }
        return CaseNumber.read(Objects.requireNonNull(who.number)).flatMap(portal.getBean(Cases.class)::applicantOf)
                .orElseThrow(() -> new CannotDo("There is no case with this number: check every digit."));
    }
}
