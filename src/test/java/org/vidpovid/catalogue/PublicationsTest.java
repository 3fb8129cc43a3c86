package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.definitions.ServiceFiles;
import org.vidpovid.law.Text;
import org.vidpovid.web.NotFound;
import tools.jackson.databind.node.ObjectNode;

@PortalTest
class PublicationsTest {

    @Autowired Press press;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient db;

    @Test
    void whatWasReadIsWhatTheFileSays() {
        var procedure = catalogue.current("tree-removal");

        assertThat(procedure.version()).isPositive();
        assertThat(procedure.unit()).isEqualTo("kyiv-trees");
        assertThat(procedure.regime()).isEqualTo(Procedure.Regime.SPECIAL);
        assertThat(procedure.term().term().days()).isEqualTo(10);
        assertThat(procedure.term().norm().mark().isVerified()).isFalse();
        assertThat(procedure.silence().means()).isEqualTo(Silence.Meaning.GRANTS);
        assertThat(procedure.documents().getFirst()).isInstanceOfSatisfying(RequiredDocument.FromApplicant.class,
                photo -> assertThat(photo.question()).isEqualTo("photo"));
        assertThat(procedure.ground("healthy-tree").kind()).isEqualTo(Ground.Kind.SUBSTANTIVE);
        assertThatIllegalArgumentException().isThrownBy(() -> procedure.ground("dislike"));
        assertThat(procedure.form().question("photo")).isPresent();
        assertThat(catalogue.services()).extracting(Service::slug).filteredOn(slug -> !slug.startsWith("test-"))
                .contains("criminal-record", "residence", "tree-removal");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.current("no-such-service"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.procedure(UUID.randomUUID()));
    }

    @Test
    void aChangedFileIsTheNextVersionAndTheOldOneStays() {
        var file = unused();
        var first = publish(file);
        var again = publish(file);
        ((ObjectNode) file.path("title")).put("en", "Something new");
        var second = publish(file);

        assertThat(again.procedure().id()).isEqualTo(first.procedure().id());
        assertThat(first.procedure().version()).isEqualTo(1);
        assertThat(second.procedure().version()).isEqualTo(2);
        assertThat(second.title().en()).isEqualTo("Something new");
        assertThat(catalogue.procedure(first.procedure().id())).satisfies(old -> {
            assertThat(old.title()).isEqualTo(first.title());
            assertThat(old.version()).isEqualTo(1);
            assertThat(old.publishedAt()).isEqualTo(first.procedure().publishedAt());
            assertThat(old.form().questions()).hasSameSizeAs(first.procedure().form().questions());
        });
        assertThat(catalogue.service(first.slug(), 1).title()).isEqualTo(first.title());
    }

    @Test
    void theOrderOfPropertiesMakesNoVersion() {
        var file = unused();
        var first = publish(file);
        var title = file.remove("title");
        file.set("title", title);

        assertThat(publish(file).procedure().id()).isEqualTo(first.procedure().id());
    }

    @Test
    void nodesThatStartAtOncePublishOnce() {
        var file = unused();

        assertThat(IntStream.range(0, 8).parallel().mapToObj(_ -> publish(file).procedure().id()).distinct()).hasSize(1);
    }

    @Test
    void aPublishedVersionNeverChanges() {
        for (var change : List.of("update catalogue.procedure set version = version + 100", "delete from catalogue.procedure",
                "truncate catalogue.procedure")) {
            assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> db.sql(change).update())
                    .withMessageContaining("never changes");
        }
    }

    @Test
    void aResultIsFilledInBothLanguagesAndNeverLeftWithAHole() {
        var result = new ResultDocument(Text.same("Title"), new Text("А: {reason}.\n\nБ: {number}.", "A: {reason}.\n\nB: {number}."),
                Optional.empty());

        assertThat(result.filled(Map.of("reason", new Text("в {number}", "in {number}"), "number", Text.same("$1"))))
                .containsExactly(new Text("А: в {number}.", "A: in {number}."), new Text("Б: $1.", "B: $1."));
        assertThatIllegalArgumentException().isThrownBy(() -> result.filled(Map.of("number", Text.same("1"))))
                .withMessageContaining("reason");
    }

    private Service publish(ObjectNode file) {
        var version = press.publishWithoutProposal(file);
        return catalogue.service(version.slug(), version.version());
    }

    /** A file of its own for each test: what is published stays. */
    private static ObjectNode unused() {
        var file = ServiceFiles.read(List.of(ServiceFilesTest.ours("residence")), ServiceFilesTest.standards(_ -> true)).getFirst();
        return file.put("slug", "test-" + UUID.randomUUID());
    }
}
