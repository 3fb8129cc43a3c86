package org.vidpovid.imports;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.vidpovid.Visitor;

/** Whatever is wrong with a source, or has changed in it, is told, and takes nothing away. */
@Hollows.Portal
class ImportReportTest extends Hollows {

    @Test
    void aTableThatIsNotWholeTakesNothingAway() throws IOException {
        read();
        listed = 1;
        whole = false;
        var again = read();

        assertThat(again.listings()).isEqualTo(new org.vidpovid.listings.Listings.Changed(0, 0, 2, 0));
        assertThat(again.noted()).singleElement().satisfies(note -> assertThat(note.uk()).contains("не цілі"));
        assertThat(again.isAsWished()).isFalse();
        assertThat(new Visitor(browser).opens("/listed/" + source + "-2").reads()).startsWith("200");
        whole = true;
        assertThat(read().listings().gone()).isOne();
    }

    @Test
    void aProcessThatBreaksIsToldAndTheOthersComeIn() throws IOException {
        keys = List.of("broken", "hollow");
        label = "Скільки\\u0000 дупел?";
        var summary = reads(new Opening("broken", UNIT, ""), new Opening("hollow", UNIT, ""));

        assertThat(summary.opened()).contains(slug);
        assertThat(catalogue.service(slug).procedure().form().questions().get(1).label().uk()).isEqualTo("Скільки дупел?");
        assertThat(summary.closed()).hasSize(1).allSatisfy(why -> assertThat(why.en()).contains("StackOverflowError"));
        assertThat(runs.accounts(runs.runs().getFirst().id(), Fate.BROKEN, 0).values()).extracting(Account::item)
                .containsExactly("broken");
    }

    /** What hangs on the unit is told as it is at that unit. */
    @Test
    void theReportIsAboutTheFormThatPeopleGet() throws IOException {
        read();
        assertThat(visit()).isEqualTo(new Account("hollow.bpmn", "visit", Fate.QUESTION, null));
        reads(new Opening("hollow", UNIT, "here"));
        assertThat(visit()).isEqualTo(new Account("hollow.bpmn \u2192 " + UNIT, "visit", Fate.DROPPED, null));
    }

    private Account visit() {
        return runs.accounts(runs.runs().getFirst().id(), null, 0).values().stream().filter(one -> one.item().equals("visit"))
                .reduce((one, other) -> fail("two of them: " + one + other)).orElseThrow();
    }

    @Test
    void whatTheSourceHasLeftIsTold() throws IOException {
        read(UNIT);
        keys = List.of();
        assertThat(reads().noted()).singleElement().satisfies(note -> assertThat(note.en()).contains(slug, "not in the source"));
        keys = List.of("hollow", "other");
        assertThat(reads(new Opening("other", UNIT, "")).noted()).singleElement()
                .satisfies(note -> assertThat(note.en()).contains(slug, "nobody says any more"));
        assertThat(reads().noted()).isEmpty();
    }

    @Test
    void twoProcessesWhoseNamesDifferInSignsOnlyHaveTwoAddresses() throws IOException {
        keys = List.of("hollow", "HOLLOW", "hollow_");
        var openings = keys.stream().map(key -> new Opening(key, UNIT, "")).toArray(Opening[]::new);
        var first = reads(openings);

        assertThat(first.closed()).isEmpty();
        assertThat(first.opened()).hasSize(3).doesNotHaveDuplicates().contains(slug);
        assertThat(reads(openings).unchanged()).containsExactlyElementsOf(first.opened());
    }
}
