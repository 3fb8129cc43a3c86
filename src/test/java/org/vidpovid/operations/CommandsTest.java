package org.vidpovid.operations;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.commands.*;
import org.vidpovid.people.*;

/** The commands of the jar, on the portal of the tests. */
@PortalTest
class CommandsTest {

    static final Pattern CODE = Pattern.compile("One-time code: (\\S+)");

    @Autowired ApplicationContext portal;
    @Autowired MockMvcTester browser;
    @Autowired OneTimeCodes codes;
    @Autowired People people;
    @Autowired Roles roles;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"--spring.profiles.active=production, false", "--server.port=1, false", "--vidpovid.database.folder=/a b, false",
            "--debug, false",
            "backup, true", "--help, true", "nonsense, true", "-V, true", "--email=a@b.c, true"})
    void settingsStartThePortalAndAnythingElseIsACommand(String argument, boolean isCommand) {
        assertThat(Commands.areIn("--server.port=0", argument)).isEqualTo(isCommand);
        assertThat(Commands.areIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "backup", "backup a b", "restore", "create-admin --last=A", "export-person a",
            "export-person a --case=1 --tax-number=2", "backup a --no-such-option"})
    void whatIsNotUnderstoodEndsWithTwoAndAWordOfHelp(String line) {
        var complained = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            assertThat(new Commands(Given.PORTAL).run(line.split(" ", -1))).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("--help").doesNotContain("\tat ");
    }

    @Test
    void anAdministratorIsMadeAndSignsInByACodeThatWorksOnce() throws Exception {
        String[] olha = {"--last=Новак", "--first=Ольга", "--tax-number=2605801057"};
        assertThatThrownBy(() -> Given.to(portal, new CreateAdmin(), olha)).isInstanceOf(CannotDo.class)
                .hasMessageContaining("There is an administrator already: ").hasMessageContaining("Ярмарко Іван");
        assertThat(people.accountWith("2605801057")).isEmpty();

        var said = Given.to(portal, new CreateAdmin(),
                Stream.concat(Stream.of(olha), Stream.of("--another", "--email=olha@example.org")).toArray(String[]::new));
        var made = people.accountWith("2605801057").orElseThrow();
        assertThat(said).startsWith("0 Новак Ольга is administrator.");
        assertThat(roles.of(made.id())).containsExactly(Role.ADMIN);
        var recorded = "select by_name from changes.change where about = 'ROLE' and subject_person_id = ? and after ->> 'role' = 'ADMIN'";
        assertThat(db.sql(recorded).param(made.id()).query(String.class).list()).as("who reads the record sees it").singleElement()
                .asString().startsWith("create-admin (");

        var again = Given.to(portal, new CreateAdmin(), olha); // she has lost it
        assertThat(codes.redeem(code(said))).as("the lost one").isEqualTo(new OneTimeCodes.Redeemed.Unknown());
        assertThat(codes.redeem(code(again))).isEqualTo(new OneTimeCodes.Redeemed.Admitted(made.id(), Assurance.SUBSTANTIAL, false));
        assertThat(codes.redeem(code(again))).as("a second time").isEqualTo(new OneTimeCodes.Redeemed.Used());
        roles.take(made.id(), Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({"Новак, 2605801059, not a taxpayer number", "Новак, 260580105, not a taxpayer number",
            "Новак, ٢٦٠٥٨٠١٠٥٧, not a taxpayer number",
            "' ', 2605801057, surname", "'No\u202Evak', 2605801057, hidden signs",
            "Новак, 3331004122, account with this taxpayer number is of Гайдамаченко"})
    void whoIsWrittenDownWronglyIsNotMade(String last, String number, String sentence) {
        assertThatThrownBy(() -> Given.to(portal, new CreateAdmin(), "--last=" + last, "--first=Ольга", "--tax-number=" + number))
                .isInstanceOf(CannotDo.class).hasMessageContaining(sentence);
    }

    @Test
    void whatIsKeptAboutAPersonIsExportedAndTheySeeThat() throws Exception {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal", "applicant-last", "Експортенко");
        var number = applicant.number();
        var file = folder.resolve("person.zip");
        assertThat(Given.to(portal, new ExportPerson(), "--case=" + number, file.toString())).startsWith("0 All that is kept");

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("people.person.json", "people.person.html", "cases.case_record.json", "index.html")
                    .anyMatch(name -> name.startsWith("files/" + applicant.id()) && name.endsWith(".pdf"));
            assertThat(new String(zip.getInputStream(zip.getEntry("people.person.json")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Експортенко");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(db.sql("select viewer_name from people.access where purpose = 'EXPORT' and subject_person_id = (select applicant_id "
                + "from cases.case_record where case_id = ?)")
                .param(applicant.id()).query(String.class).list()).singleElement().asString().startsWith("export-person (");
        for (var nobody : List.of("--case=2026-0000-0000-00", "--case=x", "--tax-number=0000000001")) {
            assertThatThrownBy(() -> Given.to(portal, new ExportPerson(), nobody, folder.resolve("nobody").toString()))
                    .isInstanceOf(CannotDo.class);
        }
        assertThat(folder.resolve("nobody")).doesNotExist();
    }

    @Test
    void everythingIsLookedAtAndWhatIsWrongIsSaid() throws Exception {
        assertThat(Given.to(portal, new CheckConfig())).startsWith("0 ok")
                .contains("PostgreSQL 18", "fsync is on", "The database is of this release",
                "three named people", "Administrators: ", "0 wrong");
    }

    @ParameterizedTest
    @CsvSource({"https://portal.example, '', '', true", "https://portal.example, none, '', true",
            "https://portal.example, native, '', false",
            "https://portal.example, '', web, false", "http://localhost:8080, '', '', false"})
    void aProxyThatNobodyToldThePortalOfIsWarnedOf(String address, String strategy, String bundle, boolean warned) {
        var environment = new MockEnvironment().withProperty("vidpovid.address", address).withProperty("vidpovid.notices.from", "a@b.c")
                .withProperty("server.forward-headers-strategy", strategy).withProperty("server.ssl.bundle", bundle);
        assertThat(Surroundings.of(environment).stream().anyMatch(found -> found.advice().contains("SERVER_FORWARD_HEADERS_STRATEGY")))
                .isEqualTo(warned);
    }

    private static String code(String said) {
        return CODE.matcher(said).results().map(found -> found.group(1)).findFirst().orElseThrow();
    }
}
