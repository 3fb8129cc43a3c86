package org.vidpovid.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.law.*;
import org.vidpovid.web.Language;

@PortalTest
class ServicesPageTest {

    @Autowired MockMvcTester browser;
    @Autowired Catalogue catalogue;

    @Test
    void theFirstPageLeadsToEveryService() {
        assertThat(new Visitor(browser).opens("/en/").reads()).startsWith("200 Ask the state")
                .contains("Certificate of no criminal record", "Registration of residence", "Where is my case");
        var links = new Visitor(browser).opens("/").page().select("main a").eachAttr("href");
        assertThat(catalogue.services()).allMatch(service -> links.contains("/services/" + service.slug())
                || links.contains("/services#" + service.topic()));
    }

    @Test
    void whoKnowsTheTopicFindsTheServiceUnderIt() {
        var page = new Visitor(browser).opens("/en/services").page();
        var topics = page.select("main nav a").eachText();

        assertThat(topics).startsWith("Family and children", "Documents and registration").doesNotHaveDuplicates();
        assertThat(page.select("main h2").eachText()).isEqualTo(topics);
        assertThat(page.select("main nav a").eachAttr("href")).allMatch(anchor -> page.select("h2" + anchor).size() == 1);
        assertThat(page.select("h2#documents + ul h3").eachText()).as("the most needed first")
                .startsWith("Registration of residence", "Certificate of no criminal record");
        assertThat(page.select("main h3")).hasSameSizeAs(catalogue.services());
    }

    @Test
    void aServiceOfBeforeThereWereTopicsIsNotLost() {
        var old = new Service("old", "", Text.same("Old"), Text.same("Old"), new Service.Keywords(List.of(), List.of()),
                catalogue.service("residence").card(), catalogue.current("residence"));

        assertThat(ServicesPage.shelves(new Topics(), List.of(old))).singleElement()
                .satisfies(shelf -> assertThat(shelf.title().in(Language.EN)).isEqualTo("Other services"));
    }

    @Test
    void withoutAQueryThereAreAllOfThem() {
        assertThat(new Visitor(browser).opens("/services").page().select(".card a").eachAttr("href")).hasSizeGreaterThanOrEqualTo(20)
                .containsAll(catalogue.services().stream().filter(service -> !service.slug().startsWith("test-"))
                        .map(service -> "/services/" + service.slug()).toList());
    }

    @Test
    void theCardSaysAllBeforeOneStarts() {
        var visitor = new Visitor(browser).opens("/en/services/tree-removal");

        assertThat(visitor.reads()).startsWith("200").contains(
                // the term, its norm, its mark
                "10 working days", "Law No. 2806-IV. Term for issuing a permit document", "not yet verified by a lawyer",
                "No need to bring it", "State Register of Real Property Rights", "Needed from you", // who holds what
                "Chief specialist, inspection of trees", "under certain conditions the permit counts as granted", // stages, silence
                "Room 12, 17 Esplanadna Street, Kyiv", "Tuesday: 10:00–16:00", // where people are received
                "They can be corrected", "The tree is healthy", "Version 1 of");
        assertThat(visitor.typed("service")).isEqualTo("tree-removal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", "/services/criminal-record", "/services/residence", "/services/tree-removal"})
    void everyPageIsThereInBothLanguages(String path) {
        var uk = new Visitor(browser).opens(path).reads();
        var en = new Visitor(browser).opens("/en" + path).reads();

        assertThat(uk).startsWith("200").containsPattern("\\p{IsCyrillic}{4}").isNotEqualTo(en);
        assertThat(en).startsWith("200").containsPattern("[a-z]{4}");
    }

    @Test
    void aVersionStaysReadableAtItsAddress() {
        var procedure = catalogue.current("residence");

        assertThat(new Visitor(browser).opens("/en/services/residence/versions/" + procedure.version()).reads()).startsWith("200")
                .contains("Start");
        assertThat(new Visitor(browser).opens("/services/residence/versions/999").reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/services/residence/versions/first").reads()).startsWith("404");
        assertThat(new Visitor(browser).opens("/services/unheard-of").reads()).startsWith("404");
    }
}
