package org.vidpovid.authorities;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.authorities.Absence.Reason.LEAVE;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.*;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.authorities.Place.Opening;
import org.vidpovid.changes.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

@PortalTest
class EstablishmentTest {

    static final Text NAME = new Text("Назва", "Name");
    static final UUID ADMIN = UUID.fromString("00000000-0000-7000-8000-000000000041");
    static final UUID HEAD = UUID.fromString("00000000-0000-7000-8000-000000000032");
    static final UUID CHIEF = UUID.fromString("00000000-0000-7000-8000-000000000034");
    static final Viewer BY = new Viewer(ADMIN, "Ярмарко Іван Петрович", ADMIN, Set.of(), Set.of(), Set.of(), Set.of(Role.ADMIN),
            Assurance.HIGH);

    @Autowired Establishment establishment;
    @Autowired Authorities authorities;
    @Autowired Changes changes;
    @Autowired JdbcClient db;

    @AfterEach
    void asBefore() {
        authorities.forget();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("code", now -> now.with(new Authority("Код", NAME))),
                wrong("name_uk", now -> now.with(new Authority("a", new Text("Назва\u202eавзан", "Name")))),
                wrong("name_en", now -> now.with(new Authority("a", new Text("Назва", "x".repeat(301))))),
                wrong("parent", now -> now.with(List.of(new Entry.Unit("u", "nobody", NAME, "u-head", null),
                        post("u-head", "u", null, null)))),
                wrong("head", now -> now.with(new Entry.Unit("u", "mvd", NAME, "u-head", null))),
                wrong("head", now -> now.with(new Entry.Unit("u", "mvd", NAME, "kyiv-trees-head", null))),
                wrong("parent", now -> now.with(post("p", "nowhere", null, null))),
                wrong("deputy", now -> now.with(post("p", "kyiv-trees", "p", null))),
                wrong("deputy", now -> now.with(post("p", "kyiv-trees", "nobody", null))),
                wrong("superior", now -> now.with(post("p", "kyiv-trees", null, "p"))),
                wrong("superior", now -> now.with(List.of(post("p", "kyiv-trees", null, "q"), post("q", "kyiv-trees", null, "r"),
                        post("r", "kyiv-trees", null, "p")))),
                wrong("closed", now -> now.with(closed(now, "kyiv-trees-head"))),
                wrong("closed", now -> now.with(closed(now, "kyiv-trees-chief"))),
                wrong("closed", now -> now.with(closedUnit(now, "kyiv-trees-direction"))),
                wrong("closed", now -> now.with(closedUnit(now, "kyiv-trees"))),
                wrong("post", now -> now.with(new Appointment("nobody", ADMIN, "Ім’я", today(), null))),
                wrong("until", now -> now.with(new Appointment("kyiv-trees-chief", ADMIN, "Ім’я", today(), today()))),
                wrong("since", now -> now.with(new Appointment("kyiv-trees-chief", ADMIN, "Ім’я", today(), null))),
                wrong("since", now -> now.with(new Appointment("kyiv-trees-chief", ADMIN, "Ім’я", LocalDate.of(2020, 1, 1), null))),
                wrong("name", now -> now.with(new Appointment("kyiv-trees-chief", ADMIN, "Ім’я", LocalDate.of(2024, 2, 1), null))),
                wrong("since", now -> now.without(now.holder("kyiv-trees-chief", today()).orElseThrow())),
                wrong("until", now -> now.with(away(CHIEF, 2, 2, null))),
                wrong("since", now -> now.with(List.of(away(CHIEF, 2, 6, null), away(CHIEF, 4, 8, null)))),
                wrong("post", now -> now.with(away(ADMIN, 2, 6, null))),
                wrong("deputy", now -> now.with(away(CHIEF, 2, 6, "nobody"))),
                wrong("deputy", now -> now.with(away(CHIEF, 2, 6, "kyiv-trees-chief"))),
                wrong("unit", now -> now.with(place("nowhere", null, List.of()))),
                wrong("phone", now -> now.with(place("kyiv-trees", "дзвоніть", List.of()))),
                wrong("hours", now -> now.with(place("kyiv-trees", null, List.of(hours(9, 12), hours(11, 15))))),
                wrong("code", now -> now.without(now.authority("mvd").orElseThrow())));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsRefusedAndSaysWhere(String column, UnaryOperator<Structure> change) {
        var before = establishment.now().digest();
        var plan = establishment.carryOut(change, true, BY, "");
        assertThat(plan.stands(true)).isFalse();
        assertThat(plan.objections()).filteredOn(Plan.Objection::isFatal).extracting(Plan.Objection::column).contains(column);
        assertThat(plan.objections()).allSatisfy(objection -> assertThat(objection.why().in(Language.UK))
                .isNotEqualTo(objection.why().in(Language.EN)));
        assertThat(establishment.now().digest()).as("nothing was written").isEqualTo(before);
    }

    @Test
    @Transactional
    void aNewAuthorityIsReadyForItsFirstCase() {
        var director = new Appointment("lisove-direction-head", ADMIN, "Перша", today(), null);
        var plan = establishment.carryOut(now -> now.with(List.of(new Authority("lisove", NAME),
                new Entry.Unit("lisove-direction", "lisove", NAME, "lisove-direction-head", null),
                post("lisove-direction-head", "lisove-direction", null, null),
                new Entry.Unit("lisove-trees", "lisove", NAME, "lisove-trees-head", null),
                post("lisove-trees-head", "lisove-trees", "lisove-trees-deputy", "lisove-direction-head"),
                post("lisove-trees-deputy", "lisove-trees", "lisove-trees-head", "lisove-trees-head"),
                director, new Appointment("lisove-trees-head", HEAD, "Друга", today(), null),
                new Appointment("lisove-trees-deputy", CHIEF, "Третя", today(), today().plusYears(1)),
                place("lisove-trees", "+380 44 000", List.of(hours(9, 12), hours(13, 15))))), false, BY, "перша година");
        assertThat(plan.objections()).isEmpty();
        var unit = authorities.unit("lisove-trees");
        var three = authorities.headOf(unit.id());
        assertThat(List.of(three.official().name(), three.deputy().name(), three.superior().name()))
                .containsExactly("Друга", "Третя", "Перша");
        assertThat(authorities.placesOf(unit.id())).singleElement().satisfies(place -> assertThat(place.on(DayOfWeek.MONDAY)).hasSize(2));
        assertThat(changes.list(new Change.Filter(null, null, ADMIN, null), null)).hasSize(plan.edits().size())
                .allSatisfy(change -> assertThat(change.reason()).isEqualTo("перша година"));
        assertThat(establishment.plan(now -> now.with(plan.after().entries().values())).edits()).as("the same once more").isEmpty();
    }

    @Test
    @Transactional
    void whoeverLeavesAUnitThatDecidesWithoutThreeIsWarnedAndMayDoItKnowingly() {
        UnaryOperator<Structure> leaves = now -> now.with(List.of(ended(now, "kyiv-trees-director"), ended(now, "kyiv-trees-deputy"),
                ended(now, "kyiv-trees-chief"), ended(now, "kyiv-trees-leading")));
        var warned = establishment.carryOut(leaves, false, BY, "");
        assertThat(warned.stands(false)).isFalse();
        assertThat(warned.warnings()).singleElement().satisfies(warning -> assertThat(warning.why().in(Language.EN))
                .startsWith("Green Spaces Protection Division: from"));
        assertThat(establishment.now().digest()).isEqualTo(warned.before().digest());
        assertThat(establishment.carryOut(leaves, true, BY, "").stands(true)).isTrue();
        assertThat(establishment.plan(now -> now.with(new Authority("other", NAME))).objections())
                .as("an old fault keeps nobody from other work").isEmpty();
    }

    @Test
    @Transactional
    void aSuccessorFollowsOnTheSameDayAndWhatWasStays() {
        var plan = establishment.carryOut(now -> now.with(List.of(until(now, "kyiv-trees-head", today().plusDays(3)),
                new Appointment("kyiv-trees-head", ADMIN, "Ярмарко Іван Петрович", today().plusDays(3), null))), false, BY, "");
        assertThat(plan.objections()).isEmpty();
        assertThat(establishment.now().holders("kyiv-trees-head")).extracting(Appointment::personId).containsExactly(HEAD, ADMIN);
        assertThat(authorities.headOf(authorities.unit("kyiv-trees").id()).official().personId()).as("in advance").isEqualTo(HEAD);
        assertThat(establishment.carryOut(now -> now.without(now.holders("kyiv-trees-head").getLast()), false, BY, "").stands(false))
                .as("withdrawn in time").isTrue();
    }

    @Test
    @Transactional
    void whatIsOverIsNotWrittenAnew() {
        establishment.carryOut(now -> now.with(List.of(until(now, "kyiv-trees-leading", today().minusDays(5)), away(CHIEF, -9, -2, null))),
                true, BY, "");
        assertThat(establishment.plan(now -> now.with(until(now, "kyiv-trees-leading", today().plusDays(5)))).stands(true)).isFalse();
        assertThat(establishment.plan(now -> now.with(away(CHIEF, -9, 2, null))).stands(true)).isFalse();
    }

    /** Why somebody is away is theirs: the record stays for ever and must not hold that they were ill. */
    @Test
    @Transactional
    void theRecordOfAnAbsenceDoesNotSayWhy() {
        establishment.carryOut(now -> now.with(away(CHIEF, 1, 3, "kyiv-trees-deputy")), false, BY, "");
        assertThat(changes.list(new Change.Filter(Change.About.ABSENCE, null, null, null), null)).singleElement()
                .satisfies(change -> assertThat(change.after()).containsKeys("since", "until", "deputy").doesNotContainKey("reason"));
        assertThat(authorities.absenceOf(CHIEF)).isEmpty();
    }

    @Test
    @Transactional
    void theRecordIsOnlyAddedTo() {
        establishment.carryOut(now -> now.with(new Authority("other", NAME)), false, BY, "");
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> db.sql("delete from changes.change").update());
    }

    @Test
    @Transactional
    void theDatabaseItselfRefusesTwoHoldersOfOnePost() {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> db.sql("""
                insert into authorities.official (id, post_id, person_id, name, since)
                select uuidv7(), post_id, person_id, name, current_date from authorities.official limit 1""").update());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1-4 09:00-13:00 14:00-18:00, 5 09:00-13:00|1-4 09:00-13:00 14:00-18:00, 5 09:00-13:00",
            "2 9:00-16:00,1 9:00-16:00|1-2 09:00-16:00",
            "1–5 8:00–17:00|1-5 08:00-17:00", "''|''"})
    void aWeekIsReadAndWritten(String cell, String written) {
        assertThat(OpeningHours.written(OpeningHours.read(cell).orElseThrow())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"щодня", "8 09:00-10:00", "5-1 09:00-10:00", "1 10:00-09:00", "1 09:00", "1 25:00-26:00", "1-5",
            "1 09:00-10:00 ,"})
    void aWeekThatIsNoneIsNotRead(String cell) {
        assertThat(OpeningHours.read(cell)).isEmpty();
    }

    private static Arguments wrong(String column, UnaryOperator<Structure> change) {
        return Arguments.of(column, change);
    }

    private static Post post(String code, String unit, @Nullable String deputy, @Nullable String superior) {
        return new Post(code, unit, NAME, deputy, superior, null);
    }

    private static Post closed(Structure now, String code) {
        var post = now.post(code).orElseThrow();
        return new Post(code, post.parent(), post.title(), post.deputy(), post.superior(), today());
    }

    private static Entry.Unit closedUnit(Structure now, String code) {
        var unit = now.unit(code).orElseThrow();
        return new Entry.Unit(code, unit.parent(), unit.name(), unit.head(), today());
    }

    private static Appointment ended(Structure now, String post) {
        return until(now, post, today());
    }

    private static Appointment until(Structure now, String post, LocalDate day) {
        var official = now.holders(post).getFirst();
        return new Appointment(post, official.personId(), official.name(), official.since(), day);
    }

    private static Away away(UUID person, int since, int until, @Nullable String deputy) {
        return new Away(person, today().plusDays(since), today().plusDays(until), LEAVE, deputy);
    }

    private static Where place(String unit, @Nullable String phone, List<Opening> hours) {
        return new Where("some-place", unit, NAME, NAME, phone, null, null, hours, null);
    }

    private static Opening hours(int from, int until) {
        return new Opening(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static LocalDate today() {
        return LocalDate.now(Language.KYIV);
    }
}
