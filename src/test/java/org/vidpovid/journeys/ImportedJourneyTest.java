package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.vidpovid.Needs;
import org.vidpovid.appointments.Appointments;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.igov.IgovImporter;
import org.vidpovid.imports.*;
import org.vidpovid.outside.Answering;
import org.vidpovid.people.Assurance;
import org.vidpovid.search.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two services that were taken over from iGov, each found in a person’s own words, asked for without an account, taken on and granted;
 * there is nothing to refuse them by. In a portal of their own: other journeys know only what comes with a release.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vidpovid.test=imported")
@Import(Chromium.class)
@Needs(Chromium.FILE)
class ImportedJourneyTest {

    private static final Path DATA = Path.of("../shared/data/igov");
    private static final String BIRTH = "igov-common-zags-birth-kyiv-registry";
    private static final String HELP = "igov-dnepr-soc-help-150-kyiv-social";

    @Autowired Chromium chromium;
    @Autowired ImportRuns runs;
    @Autowired Catalogue catalogue;
    @Autowired Appointments appointments;
    @Autowired Authorities authorities;
    @Autowired Search search;

    @BeforeEach
    void takesThemOver() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the processes of iGov are not at " + DATA.toAbsolutePath().normalize());
        if (catalogue.find(BIRTH).isPresent() && catalogue.find(HELP).isPresent()) return;
        var openings = List.of(new Opening("common_zags_birth", "kyiv-registry", "", Assurance.NONE),
                new Opening("dnepr_soc_help_150", "kyiv-social", "",
                Assurance.NONE));
        assertThat(runs.read(new IgovImporter(), DATA, openings, new Silent()).summary().closed()).isEmpty();
        Awaitility.await().until(() -> Stream.of(BIRTH, HELP).allMatch(this::isFound));
    }

    private boolean isFound(String slug) {
        var title = catalogue.service(slug).title();
        return search.find(Wanted.of("", Map.of("q", title.uk()))).hits().stream().anyMatch(hit -> hit.entry().id().equals(slug));
    }

    /** Questions that hang on answers by a table of conditions, and an hour of a visit. */
    @ParameterizedTest
    @EnumSource
    void aBirthIsRegistered(Language language) {
        walks(language, BIRTH, "народилась дитина", "phone", "nDocPregnancy");
    }

    /** Kinds of help, files that only some must bring, and what follows from the answers by itself. */
    @ParameterizedTest
    @EnumSource
    void socialAssistanceIsAskedFor(Language language) {
        walks(language, HELP, "допомога дитині з інвалідністю", "phone", "nFileGuardian");
    }

    private void walks(Language language, String slug, String words, String wrong, String dependent) {
        var service = catalogue.service(slug);
        var answers = answers(slug, dependent);
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            citizen.opens("/").follows("web.search").fills("q", words).presses("search.button").isPictured("found-" + slug)
                    .follows(service.title())
                    .isAt("/services/" + slug).isPictured("service-" + slug).reads("catalogue.imported").presses("catalogue.start");
            var draft = citizen.address();
            citizen.opens(draft + "/questions/" + wrong).answers(wrong, "12").isToMend(wrong, "answers.phone").holds(wrong, "12")
                    .isPictured("wrong-" + slug);
            citizen.opens(draft + "/questions/" + answers.propertyNames().iterator().next()).answersAll(answers);
            citizen.isAt("/apply/.*/check").isPictured("check-" + slug).presses("applications.send");
            var inCharge = authorities.headOf(authorities.unit(service.procedure().unit()).id()).official();
            var number = citizen.isAt("/apply/.*/receipt").isPictured("receipt-" + slug).reads("applications.due", inCharge.name())
                    .notes(".panel .number");
            citizen.follows("applications.follow").reads("cases.tag.under-way");

            official.signsInAs(inCharge.personId()).opens("/office/search").fills("sought", number).presses("office.search.button")
                    .follows(number).isPictured("desk-" + slug)
                    .reads("office.no-grounds", "office.correction").doesNotRead("office.refuse")
                    .follows("office.grant").isPictured("grant-" + slug).presses("office.grant.issue").reads("office.decided");
            citizen.opens(citizen.address()).reads("cases.tag.granted").isPictured("granted-" + slug).follows(service.title())
                    .isAt("/cases/.*/document").reads(number).isPictured("document-" + slug);
        }
    }

    /** Answers that bring along a question which hangs on others. */
    private ObjectNode answers(String slug, String dependent) {
        var procedure = catalogue.current(slug);
        var schema = procedure.form().schema(procedure.title());
        return IntStream.range(0, 40).mapToObj(seed -> new Answering(schema, new Random(seed), LocalDate.now(Language.KYIV),
                place -> appointments.hours(UUID.randomUUID(), slug).of(place)).right()).filter(answers -> answers.has(dependent))
                .min(Comparator.comparingInt(ObjectNode::size)).orElseThrow(); // the shortest way there
    }

    private static final class Silent implements ImportRuns.Listener {
        @Override
        public void expect(long bytes) {}

        @Override
        public void read(long bytes) {}

        @Override
        public void account(Account account) {}
    }
}
