package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.*;
import org.vidpovid.web.Language;

/**
 * In production, where nobody is taken at their word and no identity provider is connected yet: the way of the first person who comes in.
 */
@JourneyTest
@Needs(Chromium.FILE)
class FirstAdministratorTest {

    private static final String DATABASE = "vidpovid_first_administrator";
    private static final String[] ADA = {"create-admin", "--last=Зразкова", "--first=Ада", "--middle=Іванівна", "--tax-number=2500000001"};

    @Autowired Chromium chromium;
    @Autowired HikariDataSource source;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @BeforeEach
    void aDatabase() {
        db.sql("create database " + DATABASE + " encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' template template0")
                .update();
    }

    @AfterEach
    void noDatabase() {
        db.sql("drop database if exists " + DATABASE + " with (force)").update();
    }

    @Test
    void theCodeOfTheCommandOpensThePortalAndAPasskeyTakesItsPlace() throws Exception {
        var port = freePort();
        var made = RunningPortal.commanded(folder.resolve("data"),
                Stream.concat(Stream.of(ADA), settings(port).map(setting -> "--" + setting)).toArray(String[]::new));
        assertThat(made.code()).as(made.complained()).isZero();
        assertThat(made.said()).contains("Зразкова Ада Іванівна is administrator.", "http://localhost:" + port + "/sign-in/code");
        var code = Pattern.compile("One-time code: (\\S+)").matcher(made.said()).results().map(found -> found.group(1)).findFirst()
        .orElseThrow();

        try (var _ = RunningPortal.started(folder.resolve("data"), settings(port).toArray(String[]::new)); var ada = chromium.device(port,
                true)) {
            ada.opens("/sign-in");
            assertThat(ada.reads()).contains(text("entrycodes.way"), text("passkeys.way")).doesNotContain(text("signin.demonstration"));
            ada.opens("/sign-in/code");
            ada.tab().locator("[name=code]").fill(code.toLowerCase(Locale.ROOT));
            ada.presses("entrycodes.enter");
            assertThat(ada.address()).as(ada.reads()).endsWith("/my");
            isAdministrator(ada);

            ada.makes("Ключ Ади");
            assertThat(ada.reads()).contains("Ключ Ади", text("passkeys.unused"));
            ada.presses("web.sign-out");
            ada.opens("/sign-in/passkey");
            ada.presses("passkeys.enter");
            assertThat(ada.address()).as(ada.reads()).endsWith("/my");
            isAdministrator(ada);

            ada.presses("web.sign-out");
            ada.opens("/sign-in/code");
            ada.tab().locator("[name=code]").fill(code);
            ada.presses("entrycodes.enter");
            assertThat(ada.reads()).contains(text("entrycodes.code.used"));
        }
    }

    private static void isAdministrator(Device ada) {
        ada.opens("/admin");
        assertThat(ada.reads()).contains(text("admin.title"));
    }

    private Stream<String> settings(int port) {
        return Stream.of("spring.profiles.active=production",
                "spring.datasource.url=" + source.getJdbcUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + DATABASE + "$1"),
                "spring.datasource.username=" + source.getUsername(), "spring.datasource.password=" + source.getPassword(),
                "vidpovid.address=http://localhost:" + port, "server.port=" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String text(String key) {
        return Language.UK.text(key);
    }
}
