package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.definitions.*;
import org.vidpovid.law.*;
import org.vidpovid.people.Assurance;
import tools.jackson.databind.node.ObjectNode;

/** What was published before the format grew means what it meant then; cases are decided by it. */
class DefinitionTest {

    @Test
    void aVersionFromBeforeKeepsItsOldMeaning() {
        var old = trees();
        var procedure = (ObjectNode) old.path("procedure");
        procedure.remove(List.of("identity", "decidingFacts"));
        ((ObjectNode) procedure.path("term")).remove("kind");
        procedure.path("documents").valueStream().forEach(document -> ((ObjectNode) document).remove("what"));

        var read = new Definition(old).service(UUID.randomUUID(), 1, Instant.EPOCH).procedure();

        assertThat(read.identity()).isEqualTo(Assurance.NONE);
        assertThat(read.decidingFacts()).isEmpty();
        assertThat(read.term().term()).isEqualTo(Term.calendar(10));
        assertThat(read.documents()).extracting(RequiredDocument::what).containsOnly(DocumentKind.OTHER);
        assertThat(read.stages()).extracting(ProcedureStage::opinion).containsOnly(Optional.empty());
        assertThat(read.result().reply()).isEmpty();
    }

    @Test
    void whatIsNewIsRead() {
        var read = new Definition(trees()).service(UUID.randomUUID(), 1, Instant.EPOCH).procedure();

        assertThat(read.term().term()).isEqualTo(Term.working(10));
        assertThat(read.decidingFacts()).containsExactly("reason", "isDangerous", "land", "howMany");
        assertThat(read.documents()).extracting(RequiredDocument::what).contains(DocumentKind.PROPERTY_RIGHT);
    }

    private static ObjectNode trees() {
        return ServiceFiles.read(List.of(ServiceFilesTest.ours("tree-removal")), ServiceFilesTest.standards(_ -> true)).getFirst();
    }
}
