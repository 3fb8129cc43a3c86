package org.vidpovid.independence;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.cases.*;
import org.vidpovid.people.*;

/** Whoever may be partial does not act until their superior has said that they may. */
@PortalTest
class ConflictTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Cases cases;
    @Autowired Authorities authorities;
    @Autowired SecondEyes eyes;
    @Autowired Conflicts conflicts;
    @Autowired MovableClock clock;
    Applicant applicant;
    Visitor head;

    @BeforeEach
    void appliesAndTheHeadHasIt() {
        applicant = Applicant.applies(new Visitor(browser), "tree-removal");
        head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id());
    }

    @AfterEach
    void setsTheClockRight() {
        clock.setRight();
    }

    @Test
    void whatTheApplicantClaimsBarsAtOnceAndTheSuperiorGivesTheCaseToTheDeputy() {
        var claim = applicant.visitor.opens("/status/" + applicant.id()).follows("Заявити про упередженість");
        assertThat(claim.sends("whom", "", "why", "").reads()).startsWith("422");
        claim.opens("/status/" + applicant.id() + "/conflict").sends("whom", seat("Липовецька").personId().toString(), "why",
                "Ми судимося за межу ділянки");
        assertThat(status()).contains("Конфлікт інтересів", "Ми судимося за межу ділянки", "Має вирішити Яворченко");
        assertThat(head.opens("/office/cases/" + applicant.id() + "/extension").reads()).doesNotStartWith("500");
        assertThat(barred()).containsExactly(seat("Липовецька").personId());

        var superior = Visitor.signedIn(browser, "Яворченко").opens("/office/conflicts");
        assertThat(superior.reads()).contains("Липовецька", applicant.number());
        superior.opens("/office/conflicts/" + id());
        assertThat(superior.reads()).contains("Ми судимося за межу ділянки");
        assertThat(superior.sends("upheld", "yes", "reasons", "Так").reads()).startsWith("422");
        superior.opens("/office/conflicts/" + id()).sends("upheld", "yes", "reasons", "Судова справа справді триває, я перевірив");

        assertThat(status()).contains("Справу веде Ясенько", "Конфлікт є", "я перевірив");
        assertThat(superior.opens("/office/conflicts/" + id()).reads()).as("it is decided").startsWith("404");
        assertThat(db.sql("select count(*) from people.access where matter_id = ? and viewer_person_id = ?").param(applicant.id())
                .param(seat("Яворченко").personId()).query(Integer.class).single()).as("reading it was a look").isPositive();
    }

    @Test
    void whoeverWasClaimedToBePartialAndIsNotActsAgain() {
        applicant.visitor.opens("/status/" + applicant.id() + "/conflict").sends("whom", seat("Липовецька").personId().toString(), "why",
                "Вона мені не подобається");
        Visitor.signedIn(browser, "Яворченко").opens("/office/conflicts/" + id()).sends("upheld", "no", "reasons",
                "Це не є конфліктом інтересів");
        assertThat(barred()).isEmpty();
        assertThat(status()).contains("Справу веде Липовецька", "Конфлікту немає");
    }

    @Test
    void anOfficialDeclaresTheirOwnAndSilenceUpholdsIt() {
        head.follows("Повідомити про свій конфлікт інтересів").sends("why", "Заявниця – моя сестра");
        assertThat(status()).contains("повідомляє про свій конфлікт інтересів", "Заявниця – моя сестра");
        assertThat(head.opens("/office/cases/" + applicant.id() + "/conflict").reads()).as("once is enough").startsWith("404");
        assertThat(Visitor.signedIn(browser, "Липовецька").opens("/office/conflicts/" + id()).reads()).as("nobody decides of themselves")
                .startsWith("404");

        clock.turnTo(LocalDate.now(clock).plusDays(20));
        assertThat(conflicts.decideLate()).isPositive();
        clock.setRight();
        assertThat(status()).contains("Справу веде Ясенько", "вважається, що конфлікт є");
    }

    @Test
    void nobodyElseClaimsOrDecides() {
        assertThat(new Visitor(browser).opens("/status/" + applicant.id() + "/conflict").reads()).doesNotContain("упередженість");
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/cases/" + applicant.id() + "/conflict").reads()).startsWith("404");
    }

    @Test
    void theSecondPairOfEyesIsNeitherTheAuthorNorBelowThemNorBarredNorAway() {
        var matter = matter();
        var ofHead = eyes.poolFor(matter, seat("Липовецька"));
        assertThat(ofHead).extracting(Seat::name).noneMatch(name -> name.matches("(Липовецька|Ясенько|Терен|Грабенко).*"))
                .as("the director, and others of the shared pool").anyMatch(name -> name.startsWith("Яворченко")).hasSizeGreaterThan(1);
        assertThat(ofHead).extracting(Seat::personId).doesNotHaveDuplicates();
        var ofOfficial = eyes.poolFor(matter, seat("Терен"));
        assertThat(ofOfficial).extracting(Seat::name).as("their own authority is enough")
                .allMatch(name -> name.matches("(Липовецька|Ясенько|Грабенко|Яворченко).*")).hasSize(4);
        assertThat(eyes.has(seat("Терен").unitId())).isTrue();

        eyes.bar(matter.id(), Set.of(seat("Ясенько").personId(), seat("Яворченко").personId()), "author");
        assertThat(eyes.poolFor(matter, seat("Терен"))).extracting(Seat::name)
                .noneMatch(name -> name.matches("(Ясенько|Яворченко).*")).hasSize(2);
        assertThat(eyes.holder(seat("Ясенько").postId(), matter, seat("Терен"))).isEmpty();
        assertThat(eyes.holder(seat("Грабенко").postId(), matter, seat("Терен"))).contains(seat("Грабенко"));
    }

    @Test
    void twoPeoplePutAPostIntoTheSharedPool() {
        var director = Visitor.signedIn(browser, "Яворченко").opens("/office/pool");
        director.presses("Запропонувати посаду", "post", seat("Терен").postId().toString());
        assertThat(director.reads()).contains("Терен", "Ще не погоджено");
        var member = db.sql("select id from independence.pool_member where post_id = ? and until is null")
                .param(seat("Терен").postId()).query(UUID.class).single();
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/pool").posts("/office/pool/" + member + "/end").reads())
                .as("it is her superior's to say").startsWith("404");

        var keeper = Visitor.signedIn(browser, "Ярмарко").opens("/admin/pool");
        assertThat(keeper.posts("/admin/pool/" + member + "/agreement").reads()).contains("погоджує Ярмарко");
        director.opens("/office/pool").posts("/office/pool/" + member + "/end");
        assertThat(director.opens("/office/pool").reads())
                .doesNotContain("пропонує Яворченко Олег Данилович, погоджує Ярмарко Іван Петрович, Терен");
        assertThat(db.sql("select until is not null from independence.pool_member where id = ?").param(member).query(Boolean.class)
                .single())
                .isTrue();
        assertThat(db.sql("select by_name from changes.change where subject = ? order by id").param(seat("Терен").postId().toString())
                .query(String.class).list()).containsSequence("Яворченко Олег Данилович", "Ярмарко Іван Петрович",
                "Яворченко Олег Данилович");
    }

    private Set<UUID> barred() {
        return new HashSet<>(db.sql("select about_person_id from independence.conflict where case_id = ? and upheld is not false")
                .param(applicant.id()).query(UUID.class).list());
    }

    private UUID id() {
        return db.sql("select id from independence.conflict where case_id = ? order by id desc limit 1").param(applicant.id())
                .query(UUID.class).single();
    }

    private Case matter() {
        var owner = db.sql("select applicant_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class).single();
        return cases.visibleTo(new Viewer(owner, "", owner, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH), Purpose.OWN_AFFAIRS)
                .get(applicant.id());
    }

    private String status() {
        return applicant.visitor.opens("/status/" + applicant.id()).reads();
    }

    private Seat seat(String name) {
        return authorities.seats().stream().filter(seat -> seat.name().startsWith(name)).findFirst().orElseThrow();
    }
}
