package org.vidpovid.journeys;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.Needs;
import org.vidpovid.appointments.Appointments;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.outside.Answering;
import org.vidpovid.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Five services of different kinds, each from its card to its decision: a table, several signers, an appointment, an opinion, a request. */
@JourneyTest
@Needs(Chromium.FILE)
class FiveServicesJourneyTest {

    private static final UUID CITIZEN = UUID.fromString("00000000-0000-7000-8000-000000000003");

    @Autowired Chromium chromium;
    @Autowired Catalogue catalogue;
    @Autowired Appointments appointments;
    @Autowired Authorities authorities;

    @ParameterizedTest
    @EnumSource
    void aSubsidyIsAskedForWithATableOfTheHousehold(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            var number = applies(citizen, "housing-subsidy").isPictured("receipt-subsidy").notes(".panel .number");
            decides(official, "housing-subsidy", number).presses("office.grant.issue").reads("office.decided");
            citizen.follows("applications.follow").reads("cases.tag.granted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMarriageIsAskedForByTwo(Language language) {
        try (var citizen = chromium.walker(language); var partner = chromium.walker(language)) {
            var answers = sends(citizen, "marriage");
            citizen.isAt("/apply/.*/signatures").reads("applications.signatures.waits").isPictured("signatures");
            var signer = answers.path("signers").isMissingNode() ? signers(answers) : answers.path("signers");
            var name = Stream.of("last", "first", "middle").map(part -> signer.path(0).path("name").path(part).asString("")).collect(Collectors.joining(" ")).strip();
            partner.opens("/sign").fills("code", citizen.notes(".code b")).presses("applications.continue").isPictured("sign")
                    .presses("applications.sign.do").isAnswered(422)
                    .fills("name", name, "accept", "yes").presses("applications.sign.do").isAnswered(200);
            var id = citizen.address().split("/", -1)[2];
            citizen.opens("/apply/" + id).isAt("/apply/.*/receipt").isPictured("receipt-marriage");
        }
    }

    /** The question that asks for signers, whatever its name. */
    private static JsonNode signers(ObjectNode answers) {
        return answers.valueStream().filter(answer -> answer.isArray() && answer.path(0).has("name")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void anIdentityCardIsAskedForWithAnHourOfAVisit(Language language) {
        try (var citizen = chromium.walker(language)) {
            applies(citizen, "identity-card").reads("applications.expected").isPictured("receipt-visit");
            citizen.follows("applications.follow").isPictured("case-visit");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherAuthorityGivesItsOpinionOnAnAdvertisement(Language language) {
        try (var citizen = chromium.walker(language); var police = chromium.walker(language); var official = chromium.walker(language)) {
            var number = applies(citizen, "outdoor-advertising").reads("applications.opinions").notes(".panel .number");
            police.signsInAs(head("kyiv-patrol")).opens("/office/opinions").isPictured("opinions").follows(number).isPictured("opinion")
                    .presses("opinions.answer.give").isAnswered(422).fills("verdict", "NO_OBJECTION").presses("opinions.answer.give").isAnswered(200);
            citizen.follows("applications.follow").isPictured("case-opinion");
            decides(official, "outdoor-advertising", number).isPictured("grant-opinion").fills("unawaited", "yes")
                    .presses("office.grant.issue").reads("office.decided");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestForInformationIsAnsweredInWords(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            var number = applies(citizen, "information-request").notes(".panel .number");
            decides(official, "information-request", number).presses("office.answer.issue").isAnswered(422).isPictured("answer-wrong")
                    .fills("reply", "Copies of the decisions are attached. Each names its number and its day.").presses("office.answer.issue").isAnswered(200);
            citizen.follows("applications.follow").isPictured("case-answered");
        }
    }

    private Walker applies(Walker citizen, String slug) {
        sends(citizen, slug);
        return citizen.isAt("/apply/.*/receipt");
    }

    private ObjectNode sends(Walker citizen, String slug) {
        var answers = answers(slug);
        citizen.signsInAs(CITIZEN).opens("/services/" + slug).isPictured("service-" + slug).presses("catalogue.start");
        citizen.opens(citizen.address() + "/questions/" + answers.propertyNames().iterator().next()).answersAll(answers);
        citizen.isAt("/apply/.*/check").isPictured("check-" + slug).presses("applications.send");
        return answers;
    }

    private ObjectNode answers(String slug) {
        var procedure = catalogue.current(slug);
        var form = procedure.form().schema(procedure.title());
        return new Answering(form, new Random(slug.hashCode()), LocalDate.now(Language.KYIV), place -> appointments.hours(UUID.randomUUID(), slug).of(place)).right();
    }

    private Walker decides(Walker official, String slug, String number) {
        var answered = catalogue.current(slug).regime().isAnswered();
        return official.signsInAs(head(catalogue.current(slug).unit())).opens("/office").follows(number).isPictured("case-" + slug).follows(answered ? "office.answer" : "office.grant");
    }

    private UUID head(String unit) {
        return authorities.headOf(authorities.unit(unit).id()).official().personId();
    }
}
