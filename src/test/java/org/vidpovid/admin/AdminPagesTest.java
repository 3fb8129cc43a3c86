package org.vidpovid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.*;
import org.vidpovid.authorities.*;
import org.vidpovid.web.Language;

@PortalTest
@Transactional
class AdminPagesTest {

    static final String CITIZEN = "00000000-0000-7000-8000-000000000001";
    static final String CHIEF = "00000000-0000-7000-8000-000000000034";

    @Autowired MockMvcTester browser;
    @Autowired RequestMappingHandlerMapping routes;
    @Autowired Establishment establishment;
    @Autowired JdbcClient db;

    @AfterAll
    static void forget() throws InterruptedException {
        Thread.sleep(1100);
    }

    private Visitor admin() {
        return Visitor.signedIn(browser, "Ярмарко");
    }

    /** Every form of the administration that writes something, with what is typed into it, in an order in which each can be sent. */
    private static SequencedMap<String, List<String>> forms() {
        var forms = new LinkedHashMap<String, List<String>>();
        forms.put("/admin/authorities/new", List.of("/admin/authorities/new", "code", "lisove", "name_uk", "Лісове", "name_en", "Lisove"));
        forms.put("/admin/authorities/{code}/change", List.of("/admin/authorities/lisove/change", "name_uk", "Лісова громада"));
        forms.put("/admin/authorities/{code}/units", List.of("/admin/authorities/lisove/units", "code", "lisove-council", "name_uk",
                "Рада", "name_en", "Council",
                "head_uk", "Голова", "head_en", "Mayor"));
        forms.put("/admin/units/{code}/posts", List.of("/admin/units/lisove-council/posts", "code", "lisove-clerk", "name_uk", "Секретар",
                "name_en", "Clerk",
                "superior", "lisove-council-head"));
        forms.put("/admin/posts/{code}/change", List.of("/admin/posts/lisove-council-head/change", "deputy", "lisove-clerk"));
        forms.put("/admin/units/{code}/change", List.of("/admin/units/lisove-council/change", "name_en", "Village Council"));
        forms.put("/admin/units/{code}/places", List.of("/admin/units/lisove-council/places", "code", "lisove-hall", "name_uk", "Зала",
                "name_en", "Hall",
                "address_uk", "вул. Лісова, 1", "address_en", "1 Lisova Street", "hours", "1-5 09:00-16:00"));
        forms.put("/admin/places/{code}", List.of("/admin/places/lisove-hall", "phone", "+380 44 000 00 00"));
        forms.put("/admin/places/{code}/close", List.of("/admin/places/lisove-hall/close", "closed", "2090-01-01", "why", "Ремонт"));
        forms.put("/admin/posts/{code}/officials", List.of("/admin/posts/lisove-clerk/officials", "tax_number", "2500000001", "last",
                "Перша", "first", "Ада", "since", today().toString()));
        forms.put("/admin/posts/{code}/absences", List.of("/admin/posts/lisove-clerk/absences", "since", today().plusDays(1).toString(),
                "until", today().plusDays(5).toString(), "reason", "leave"));
        forms.put("/admin/absences/{person}/{since}", List.of("ABSENCE", "reason", "sick", "until", today().plusDays(9).toString()));
        forms.put("/admin/absences/{person}/{since}/end", List.of("ABSENCE/end"));
        forms.put("/admin/posts/{code}/officials/{since}/end",
                List.of("/admin/posts/lisove-clerk/officials/" + today() + "/end", "until", today().plusDays(1).toString()));
        forms.put("/admin/posts/{code}/close", List.of("/admin/posts/lisove-clerk/close", "closed", today().plusDays(2).toString()));
        forms.put("/admin/units/{code}/close", List.of("/admin/units/lisove-council/close", "closed", today().plusDays(3).toString()));
        forms.put("/admin/persons/{id}/roles/{role}", List.of("/admin/persons/" + CITIZEN + "/roles/COUNTER", "why", "Працює за стійкою"));
        return forms;
    }

    /** A new form fails here until it leaves a record of what it did. */
    @Test
    void everyFormOfTheAdministrationLeavesARecord() {
        var writing = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream()).filter(path -> path.startsWith("/admin")).collect(Collectors.toSet());
        writing.removeAll(Set.of("/admin/persons", "/admin/import")); // a search, in the log of who looked; a file that is only looked at
        var covered = new HashSet<>(forms().keySet());
        covered.addAll(Set.of("/admin/import/{id}", "/admin/pool/{id}/agreement")); // ImportTest, ConflictTest
        assertThat(covered).isEqualTo(writing);

        var admin = admin();
        forms().forEach((route, form) -> {
            var before = changes();
            var address = form.getFirst().startsWith("ABSENCE") ? form.getFirst().replace("ABSENCE", absence()) : form.getFirst();
            assertThat(admin.opens(address).reads()).as(route).startsWith("200");
            var sent = admin.sends(form.subList(1, form.size()).toArray(String[]::new));
            assertThat(sent.reads()).as(route).startsWith("200");
            assertThat(changes()).as(route).isGreaterThan(before);
            assertThat(db.sql("select by_name || ' ' || what_en from changes.change order by id desc limit 1").query(String.class).single())
                    .startsWith("Ярмарко Іван Петрович ");
        });
    }

    private String absence() {
        return db.sql("select '/admin/absences/' || person_id || '/' || since from authorities.absence order by since desc limit 1")
                .query(String.class).single();
    }

    private int changes() {
        return db.sql("select count(*) from changes.change").query(Integer.class).single();
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        var admin = admin();
        for (var page : List.of("", "/authorities", "/authorities/new", "/authorities/mvd/change", "/authorities/mvd/units",
                "/units/kyiv-trees", "/units/kyiv-trees/change",
                "/units/kyiv-trees/close", "/units/kyiv-trees/posts", "/units/kyiv-trees/places", "/posts/kyiv-trees-head",
                "/posts/kyiv-trees-head/change",
                "/posts/kyiv-trees-head/close", "/posts/kyiv-trees-head/officials", "/posts/kyiv-trees-head/officials/2024-02-01/end",
                "/posts/kyiv-trees-head/absences",
                "/absences", "/places", "/places/podil-centre", "/places/podil-centre/close", "/roles", "/persons", "/persons/" + CITIZEN,
                "/persons/" + CITIZEN + "/roles/AUDITOR", "/changes", "/import")) {
            var uk = admin.opens("/admin" + page).reads();
            var en = admin.opens("/en/admin" + page).reads();
            assertThat(uk).as(page).startsWith("200").isNotEqualTo(en);
            assertThat(en).as(page).startsWith("200");
        }
        for (var missing : List.of("/authorities/none/change", "/units/none", "/posts/none",
                "/posts/kyiv-trees-head/officials/2020-01-01/end",
                "/posts/kyiv-trees-head/officials/soon/end", "/places/none", "/persons/none", "/absences/none/soon",
                "/import/" + UUID.randomUUID())) {
            assertThat(admin.opens("/admin" + missing).reads()).as(missing).startsWith("404");
        }
    }

    @Test
    void aSuccessorIsAppointedInOneStep() {
        var page = admin().opens("/en/admin/posts/kyiv-trees-chief/officials");
        assertThat(page.sends("tax_number", "3331004122", "last", "Гайдамаченко", "first", "Соломія", "middle", "Остапівна").reads())
                .startsWith("422").contains("already holds this post");
        assertThat(page.typed("last")).isEqualTo("Гайдамаченко");
        assertThat(page.sends("instead", "yes", "since", today().plusDays(10).toString()).reads()).startsWith("200")
                .contains("Гайдамаченко Соломія Остапівна", "Терен Ганна");
        assertThat(establishment.now().holder("kyiv-trees-chief", today().plusDays(10)).orElseThrow().personId()).hasToString(CITIZEN);
        assertThat(page.opens("/en/admin/posts/kyiv-trees-chief/officials/" + today().plusDays(10) + "/end").sends("why", "Помилка")
                .reads())
                .as("withdrawn while it is to come").startsWith("200").doesNotContain("Гайдамаченко");
    }

    @Test
    void aReleaseThatLeavesTooFewIsConfirmedKnowingly() {
        var page = admin().opens("/en/admin/posts/kyiv-trees-director/officials/2024-02-01/end");
        assertThat(page.sends("until", today().toString()).reads()).startsWith("422")
                .contains("three different people", "Confirm that you know what follows");
        assertThat(establishment.now().holder("kyiv-trees-director", today())).isPresent();
        assertThat(page.sends("knowing", "yes").reads()).startsWith("200");
        assertThat(establishment.now().holder("kyiv-trees-director", today())).isEmpty();
        assertThat(page.opens("/en/admin").reads()).contains("Fewer than three people", "Green Spaces Protection Division");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        var first = admin().opens("/admin/authorities/mvd/change");
        var second = admin().opens("/admin/authorities/mvd/change");
        assertThat(second.sends("name_en", "Another name").reads()).startsWith("200");
        assertThat(first.sends("name_en", "A third name").reads()).startsWith("409");
    }

    @Test
    void aCodeThatIsTakenIsToldAtTheCode() {
        assertThat(admin().opens("/en/admin/authorities/new").sends("code", "mvd", "name_uk", "Назва", "name_en", "Name").reads())
                .startsWith("422").contains("There already is one");
    }

    @Test
    void rolesAreGivenByAnotherAndTheLastAdministratorStays() {
        var admin = admin().opens("/en/admin/persons").sends("whom", "ярмар");
        assertThat(admin.reads()).contains("Ярмарко Іван Петрович", "…7715").doesNotContain("3004907715");
        admin.follows("Ярмарко");
        var own = admin.address();
        assertThat(admin.opens(own + "/roles/EDITOR").sends("why", "Хочу").reads()).startsWith("422")
                .contains("You cannot give a role to yourself");
        assertThat(admin.opens(own + "/roles/ADMIN").sends("why", "Іду").reads()).startsWith("422")
                .contains("This is the last administrator");
        assertThat(admin.opens("/en/admin/persons/" + CITIZEN + "/roles/ADMIN").sends("why", "").reads()).startsWith("422");
        assertThat(admin.opens("/en/admin/persons/" + CITIZEN + "/roles/ADMIN").sends("why", "Заміна").reads()).startsWith("200")
                .contains("Administrator Has it");
        assertThat(admin.opens(own + "/roles/ADMIN").sends("why", "Іду").reads()).as("gone at the next page").startsWith("403");
        assertThat(admin.opens("/en/admin").reads()).startsWith("403");
        assertThat(db.sql("select count(*) from people.access where purpose = 'ADMINISTRATION' and subject_person_id = "
                + "'00000000-0000-7000-8000-000000000041'")
                .query(Integer.class).single()).as("who was looked for is told of it").isOne();
    }

    @Test
    void aSearchThatFindsNobodySaysSo() {
        var admin = admin().opens("/en/admin/persons");
        for (var nobody : List.of("Нікого", "2500000001", "_", "\\", "Гай _")) {
            assertThat(admin.sends("whom", nobody).reads()).as(nobody).contains("Nobody was found");
        }
        assertThat(admin.sends("whom", "3331 004 122").reads()).contains("Гайдамаченко");
        assertThat(admin.sends("whom", "гайдамаченко сол").reads()).contains("Гайдамаченко");
        assertThat(admin.sends("whom", "").reads()).startsWith("422");
    }

    @Test
    void theRecordIsReadByAuditorsAndFiltered() {
        admin().opens("/admin/persons/" + CITIZEN + "/roles/COUNTER").sends("why", "Працює за стійкою");
        var auditor = Visitor.signedIn(browser, "Шипшинко").opens("/en/admin/changes");
        assertThat(auditor.reads()).startsWith("200").contains("Gave a role: Гайдамаченко Соломія Остапівна, Clerk at a counter",
                "Працює за стійкою");
        assertThat(auditor.opens("/en/admin/changes?about=UNIT&subject=&by=&from=" + today()).reads()).startsWith("200")
                .contains("There are no such changes");
        assertThat(auditor.opens("/en/admin/changes?about=x&subject=" + CITIZEN + "&by=x&from=soon").reads()).contains("Gave a role");
        assertThat(auditor.opens("/admin").reads()).startsWith("403");
    }

    @Test
    void theRecordIsReadPageByPage() {
        var admin = admin();
        for (int i = 0; i < 51; i++) admin.opens("/admin/authorities/new").sends("code", "a-" + i, "name_uk", "Назва", "name_en", "Name");
        assertThat(admin.opens("/en/admin/changes?about=AUTHORITY").reads()).contains("(a-50)").doesNotContain("(a-0)");
        assertThat(admin.follows("Older").reads()).contains("(a-0)").doesNotContain("(a-50)");
    }

    @Test
    void whoIsAwayIsShownAndTheirNewCasesAreOthers() {
        var admin = admin().opens("/en/admin/posts/kyiv-trees-head/absences")
                .sends("since", today().toString(), "until", today().plusDays(3).toString(), "reason", "sick", "deputy",
                        "kyiv-trees-leading");
        assertThat(admin.opens("/en/admin/absences").reads()).contains("Липовецька Надія Григорівна", "illness", "Leading specialist");
        assertThat(establishment.now().all(Entry.Away.class)).hasSize(1);
    }

    private static LocalDate today() {
        return LocalDate.now(Language.KYIV);
    }
}
