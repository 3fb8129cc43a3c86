package org.vidpovid.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.vidpovid.*;
import org.vidpovid.igov.IgovImporter;
import org.vidpovid.imports.*;

/** The twenty-four processes of iGov that lie outside, taken over into a portal of their own and opened at one unit. */
@Beside
@SpringBootTest(properties = "vidpovid.test=imported")
@AutoConfigureMockMvc
@Import(MovableClock.class)
class ImportedServicesTest extends AskedByBoth {

    private static final Path DATA = Path.of("../shared/data/igov");
    private static final String UNIT = "kyiv-registry";

    @Autowired ImportRuns runs;
    private List<String> slugs = List.of();

    @BeforeEach
    void takesThemOver() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the processes of iGov are not at " + DATA.toAbsolutePath().normalize());
        if (slugs.isEmpty()) slugs = read().services();
    }

    private Summary read() throws IOException {
        try (var files = Files.list(DATA.resolve("processes"))) {
            var openings = files.sorted().map(file -> new Opening(key(file), UNIT, "")).toList();
            return runs.read(new IgovImporter(), DATA, openings, new ImportRuns.Listener() {}).summary();
        }
    }

    private static String key(Path file) {
        try {
            return Pattern.compile("<process id=\"([^\"]+)\"").matcher(Files.readString(file)).results().findFirst().orElseThrow().group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allOfThemAreOpenAndASecondReadingChangesNothing() throws IOException {
        assertThat(slugs).hasSize(24);
        var again = read();
        assertThat(again.isQuiet()).isTrue();
        assertThat(again.closed()).isEmpty();
        assertThat(again.unchanged()).hasSize(24);
        assertThat(again.listings().unchanged()).isEqualTo(1094);
    }

    @Override
    Stream<String> slugs() {
        return slugs.stream();
    }
}
