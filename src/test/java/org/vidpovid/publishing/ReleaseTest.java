package org.vidpovid.publishing;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.publishing.Editors.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.PortalTest;
import org.vidpovid.catalogue.*;
import org.vidpovid.definitions.*;
import org.vidpovid.publishing.Release.Bundled;
import tools.jackson.databind.node.ObjectNode;

/** What comes with a release of the portal, in production: published once, proposed ever after. */
@PortalTest
class ReleaseTest {

    @Autowired Press press;
    @Autowired Proposals proposals;
    @Autowired Measure measure;
    @Autowired Editors editors;
    @Autowired Catalogue catalogue;
    @Autowired TransactionTemplate transaction;

    @Test
    void onAnEmptyDatabaseItIsPublishedAndADifferenceWaitsForTwoPeople() {
        var slug = slug();
        bring(bundled(slug, text(slug)), true);
        assertThat(catalogue.current(slug).version()).isOne();
        assertThat(press.versions(slug).getFirst().proposalId()).isNull();
        bring(bundled(slug, "# a comment\n" + text(slug)), false);
        assertThat(proposals.about(slug)).as("nothing differs").isEmpty();

        var next = bundled(slug, text(slug).replace("days: 4", "days: 3"));
        bring(next, false);
        bring(next, false);
        assertThat(proposals.about(slug)).singleElement().satisfies(proposal -> {
            assertThat(proposal.byRelease()).isTrue();
            assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.publish(proposal.id(), 1, editors.editor(OLENA)));
            proposals.takeUp(proposal.id(), editors.editor(OLENA));
            assertThatExceptionOfType(CannotPublish.class).isThrownBy(() -> proposals.publish(proposal.id(), 2, editors.editor(OLENA)));
            assertThat(proposals.publish(proposal.id(), 2, editors.editor(STEPAN))).isEqualTo(2);
        });
        bring(bundled(slug, text(slug)), false);
        assertThat(proposals.about(slug)).as("an older release started again").hasSize(1);
        assertThat(catalogue.current(slug).version()).isEqualTo(2);
    }

    @Test
    void whatWasSentBackIsNotProposedAgainAtEveryStart() {
        var slug = slug();
        bring(bundled(slug, text(slug)), true);
        var next = bundled(slug, text(slug).replace("days: 4", "days: 3"));
        bring(next, false);
        proposals.giveBack(proposals.about(slug).getFirst().id(), 1, "Не так", editors.editor(OLENA));
        bring(next, false);

        assertThat(proposals.about(slug)).hasSize(1);
    }

    @Test
    void aServiceWithoutItsUnitWaitsAndStopsNothing() {
        var slug = slug();
        var file = bundled(slug, text(slug).replace("unit: kyiv-trees", "unit: kyiv-forests"));
        bring(file, true);

        assertThat(catalogue.find(slug)).isEmpty();
        assertThat(proposals.about(slug)).isEmpty();
        assertThat(release().missingUnits(file)).containsExactly("kyiv-forests");
    }

    private void bring(Bundled file, boolean first) {
        transaction.executeWithoutResult(_ -> release().bring(file, first));
    }

    private Release release() {
        return new Release(press, proposals, measure, new MockEnvironment());
    }

    private Bundled bundled(String slug, String yaml) {
        var text = new ServiceText("services/" + slug + ".yaml", yaml);
        return new Bundled(text, (ObjectNode) ServiceFiles.read(List.of(text), measure.whateverTheUnits()).getFirst());
    }
}
