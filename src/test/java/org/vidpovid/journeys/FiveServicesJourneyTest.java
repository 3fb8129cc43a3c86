package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.Needs;
import org.vidpovid.appointments.Appointments;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.*;
import org.vidpovid.outside.Answering;
import org.vidpovid.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * Five services of different kinds, each from its card to its result in the person’s hands: a table, several signers, a visit, an opinion,
 * a request.
 */
@JourneyTest
@Needs(Chromium.FILE)
class FiveServicesJourneyTest {

    private static final UUID CITIZEN = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID PARTNER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final String NUMBER = ".panel .number";

    @Autowired Chromium chromium;
    @Autowired Catalogue catalogue;
    @Autowired Appointments appointments;
    @Autowired Authorities authorities;

    @ParameterizedTest
    @EnumSource
    void aSubsidyIsAskedForWithATableOfTheHousehold(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            var answers = sends(citizen, "housing-subsidy");
            var household = answers.path("members").valueStream().map(member -> name(member.path("name"))).toArray();
            var number = received(citizen, "housing-subsidy");
            finds(official, "housing-subsidy", number).reads(household);
            grants(official, "housing-subsidy");
            hasTheResult(citizen, "housing-subsidy", number).reads(name(answers.path("applicant")));
        }
    }

    /** Nothing is sent before the other has signed, and they sign only what they have read, under their own name. */
    @ParameterizedTest
    @EnumSource
    void aMarriageIsAskedForByTwo(Language language) {
        try (var citizen = chromium.walker(language); var partner = chromium.walker(language); var official = chromium.walker(language)) {
            var answers = sends(citizen, "marriage");
            var spouse = name(answers.at("/futureSpouse/0/name"));
            citizen.isAt("/apply/.*/signatures").reads("signing.signatures.waits", spouse).isPictured("signatures");
            partner.signsInAs(PARTNER).opens("/sign").fills("code", citizen.notes(".code b")).presses("applications.continue")
                    .isPictured("sign")
                    .reads(name(answers.path("applicant")), name(answers.path("partner")))
                    .presses("signing.sign.do").isAnswered(422)
                    .fills("name", spouse, "accept", "yes").presses("signing.sign.do").isAnswered(200).reads("signing.sign.sent")
                    .isPictured("signed");
            var number = received(citizen.opens(citizen.address().replace("/signatures", "")), "marriage");
            finds(official, "marriage", number).reads("signing.signatures", spouse);
            grants(official, "marriage");
            hasTheResult(citizen, "marriage", number).reads(name(answers.path("applicant")), name(answers.path("partner")));
        }
    }

    /** The hour is moved once, the office expects the person then, and still does when the card is granted. */
    @ParameterizedTest
    @EnumSource
    void anIdentityCardIsAskedForWithAnHourOfAVisit(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            var booked = sends(citizen, "identity-card").path("visit");
            var number = received(citizen.reads("applications.expected"), "identity-card");
            var moved = another(booked);
            citizen.follows("appointments.change").isPictured("visit").answersFrom("visit", moved).isAt("/status/[^/]*")
                    .isPictured("visit-moved");
            finds(official, "identity-card", number).follows("appointments.that-day")
                    .reads(number, moved.path("at").asString().substring(11))
                    .isPictured("expected").follows(number);
            grants(official, "identity-card");
            hasTheResult(citizen, "identity-card", number);
            citizen.opens("/my").reads("mypage.coming-up", number);
        }
    }

    /** Of two authorities that were asked one answers; nobody waits for the other, whose silence does no harm. */
    @ParameterizedTest
    @EnumSource
    void anotherAuthorityGivesItsOpinionOnAnAdvertisement(Language language) {
        try (var citizen = chromium.walker(language); var police = chromium.walker(language); var official = chromium.walker(language)) {
            sends(citizen, "outdoor-advertising");
            var number = received(citizen.reads("applications.opinions"), "outdoor-advertising");
            police.signsInAs(head("kyiv-patrol")).opens("/office/opinions").isPictured("opinions").follows(number).isPictured("opinion")
                    .presses("opinions.answer.give").isAnswered(422).fills("verdict", "NO_OBJECTION").presses("opinions.answer.give")
                    .isAnswered(200);
            citizen.opens(citizen.address()).isPictured("case-opinion");
            finds(official, "outdoor-advertising", number).follows("office.grant").presses("office.grant.issue").isAnswered(422)
                    .isPictured("grant-opinion").fills("unawaited", "yes").presses("office.grant.issue").reads("office.decided");
            hasTheResult(citizen, "outdoor-advertising", number);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestForInformationIsAnsweredInWords(Language language) {
        var reply = "Copies of the decisions are attached. Each names its number and its day.";
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            var asked = sends(citizen, "information-request");
            var number = received(citizen, "information-request");
            looksIntoTheLog(citizen);
            official.signsInAs(head(catalogue.current("information-request").unit())).opens("/office/hand-overs").isPictured("hand-overs");
            finds(official, "information-request", number).reads(asked.path("subject").asString())
                    .follows("office.answer").presses("office.answer.issue").isAnswered(422).isPictured("answer-wrong")
                    .fills("reply", reply).presses("office.answer.issue").isAnswered(200).reads("office.decided");
            hasTheResult(citizen, "information-request", number).reads(reply);
        }
    }

    /** Signs in, reads the card, answers all that is asked and sends it; whatever comes then is the page that is left. */
    private ObjectNode sends(Walker citizen, String slug) {
        var answers = answers(slug);
        citizen.signsInAs(CITIZEN).opens("/services/" + slug).isPictured("service-" + slug).presses("catalogue.start");
        citizen.opens(citizen.address() + "/questions/" + answers.propertyNames().iterator().next()).answersAll(answers);
        citizen.isAt("/apply/.*/check").isPictured("check-" + slug).presses("applications.send");
        return answers;
    }

    /** At the receipt, with who answers for it; and on to the page of the case. */
    private String received(Walker citizen, String slug) {
        var inCharge = authorities.headOf(authorities.unit(catalogue.current(slug).unit()).id());
        var number = citizen.isAt("/apply/.*/receipt").isPictured("receipt-" + slug).reads("applications.due", inCharge.official().name())
                .notes(NUMBER);
        citizen.follows("applications.follow").reads("cases.tag.under-way").isPictured("case-" + slug);
        return number;
    }

    /** What the public log says of the case, the lot that is drawn for it, and where anybody checks both; and back to the case. */
    private static void looksIntoTheLog(Walker citizen) {
        var here = citizen.address();
        citizen.opens(here + "/log").isPictured("case-log").reads("caselog.received");
        citizen.opens(here).follows("assignments.how").isAt("/draws/[^/]*").isPictured("draw").follows("draws.log").isAt("/log")
                .isPictured("log").follows("publiclog.check.here").isAt("/verify").presses("verifying.check").isAnswered(422)
                .isPictured("verify");
        citizen.opens("/verify/offline").isPictured("verify-offline").opens(here);
    }

    private Walker finds(Walker official, String slug, String number) {
        return official.signsInAs(head(catalogue.current(slug).unit())).opens("/office/search").fills("sought", number)
                .presses("office.search.button")
                .follows(number).isPictured("desk-" + slug);
    }

    private static void grants(Walker official, String slug) {
        official.follows("office.grant").isPictured("grant-" + slug).presses("office.grant.issue").reads("office.decided");
    }

    /** From the page of the case to the document, if the decision makes one, and to the act that says why and how to challenge it. */
    private Walker hasTheResult(Walker citizen, String slug, String number) {
        var procedure = catalogue.current(slug);
        citizen.opens(citizen.address()).reads("cases.tag.granted").isPictured("granted-" + slug).follows(number).isPictured("act-" + slug)
                .reads("decisions.plainly", "decisions.closing",
                        authorities.headOf(authorities.unit(procedure.unit()).id()).official().name());
        return citizen.follows(procedure.result().title()).isAt("/cases/.*/document").reads(number).isPictured("document-" + slug);
    }

    private ObjectNode answers(String slug) {
        var procedure = catalogue.current(slug);
        var form = procedure.form().schema(procedure.title());
        return new Answering(form, new Random(slug.hashCode()), LocalDate.now(Language.KYIV),
                place -> appointments.hours(UUID.randomUUID(), slug).of(place)).right();
    }

    /** At the same place the last hour that is free, whatever was booked: nobody else of these tests wants it. */
    private JsonNode another(JsonNode visit) {
        var place = visit.path("place").asString();
        var free = appointments.hours(UUID.randomUUID(), "identity-card").of(place);
        assertThat(free.getLast()).isAfter(LocalDateTime.parse(visit.path("at").asString()));
        return JsonNodeFactory.instance.objectNode().put("place", place).put("at", free.getLast().toString());
    }

    private static String name(JsonNode name) {
        return Stream.of("last", "first", "middle").map(part -> name.path(part).asString("")).collect(Collectors.joining(" ")).strip();
    }

    private UUID head(String unit) {
        return authorities.headOf(authorities.unit(unit).id()).official().personId();
    }
}
