package org.vidpovid.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.*;

/**
 * How well the national catalogue is searched: {@code docs/search.md} has the figures, and those of the queries held out, which this test
 * does not look at.
 */
class RelevanceTest {

    private static final double FLOOR = .88; // a little under what was reached

    private Relevance relevance;

    @BeforeEach
    void theNationalCatalogue() {
        assumeTrue(Files.isDirectory(NationalCatalogue.DATA),
                "the national catalogue is not at " + NationalCatalogue.DATA.toAbsolutePath().normalize());
        relevance = new Relevance(new Search(List.of(NationalCatalogue.read()), List.of(), ""));
    }

    @Test
    void theServicesToBeFoundAreThere() {
        assertThat(NationalCatalogue.read().entries()).hasSize(1_094);
        var ids = NationalCatalogue.read().entries().stream().map(Entry::id).collect(Collectors.toSet());
        assertThat(Relevance.queries()).hasSize(459).allSatisfy(query -> assertThat(ids).containsAll(query.grades().keySet()));
    }

    @Test
    void whatPeopleTypeLeadsToWhatTheyNeed() {
        var scores = relevance.scores("tune");
        System.out.println(Relevance.figures("tune", scores));

        assertThat(Relevance.mean(scores.stream().filter(score -> !score.query().kind().equals("none")).toList(), Relevance.Score::ndcg))
                .isGreaterThan(FLOOR);
    }
}
