package org.vidpovid.mypage;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept about me: seen, taken along, erased. */
@PortalTest
class DataPageTest {

    @Autowired MockMvcTester browser;
    @Autowired People people;
    @Autowired PersonalArchive archive;
    @Autowired JdbcClient db;
    String name = "";
    UUID id = new UUID(0, 0);

    @BeforeEach
    void somebodyHasAnAccount() { // whose name has only letters of the Ukrainian alphabet
        name = "Стиранко" + (char) ('а' + new Random().nextInt(25)) + (char) ('а' + new Random().nextInt(25))
                + (char) ('а' + new Random().nextInt(25));
        id = people.open(new PersonName(name, "Зоя", ""), null, null, new Contact("zoia@example.org", null, Language.UK));
    }

    @AfterEach
    void theListOfTheDemonstrationStaysShort() {
        db.sql("update people.person set has_account = false where id = ?").param(id).update();
    }

    @Test
    void itIsCountedInPlainWordsAndTakenAlongWithItsFiles() throws Exception {
        var visitor = Visitor.signedIn(browser, name);
        var applicant = Applicant.applies(visitor, "tree-removal", "applicant-last", name);
        assertThat(visitor.opens("/my").follows("Мої дані").reads())
                .contains("Ім’я, дата народження", "Справи: ваші", "Сповіщення, які вам надійшли");
        assertThat(visitor.opens("/en/my/data").reads()).contains("Applications as you sent them").doesNotContain("people.");

        var taken = new ByteArrayOutputStream();
        archive.write(id, Language.UK, taken);
        var parts = parts(taken.toByteArray());
        assertThat(parts.keySet()).contains("index.html", "people.person.json", "applications.submission.json", "cases.journal.html")
                .anyMatch(part -> part.startsWith("files/" + applicant.id()));
        var person = JsonMapper.shared().readTree(parts.get("people.person.json")).get(0);
        assertThat(person.get("last").asString()).isEqualTo(name);
        assertThat(JsonMapper.shared().readTree(parts.get("applications.submission.json")).get(0).get("answers").isObject())
                .as("JSON is JSON").isTrue();
        assertThat(new String(parts.get("index.html"), StandardCharsets.UTF_8))
                .contains("Усе, що портал зберігає про вас", "people.person.html").doesNotContain("http://", "<script");
        assertThat(parts.entrySet().stream().filter(part -> part.getKey().startsWith("files/")).map(Map.Entry::getValue))
        .allSatisfy(file -> assertThat(file).isEqualTo(Applicant.PDF));

        var download = visitor.opens("/my/data").presses("Завантажити архів");
        assertThat(download.address()).isEqualTo("/my/data/archive");
        assertThat(visitor.opens("/en/my/data/archive").reads()).as("whoever changes the language here finds a page").startsWith("200");
    }

    @Test
    void whatSomebodyTypedRunsInNoArchive() throws Exception {
        var visitor = Visitor.signedIn(browser, name);
        Applicant.applies(visitor, "tree-removal", "species", "<script>alert(1)</script>");
        var taken = new ByteArrayOutputStream();
        archive.write(id, Language.EN, taken);
        assertThat(parts(taken.toByteArray()).entrySet().stream().filter(part -> part.getKey().endsWith(".html")))
                .allSatisfy(page -> assertThat(new String(page.getValue(), StandardCharsets.UTF_8)).doesNotContain("<script>"));
    }

    @Test
    void whatIsOpenStandsInTheWayAndIsListed() {
        var visitor = Visitor.signedIn(browser, name);
        var open = Applicant.applies(visitor, "residence");
        var number = open.number();
        assertThat(visitor.opens("/my/data/erase").reads()).contains("Зараз стерти не можна", number, "відкличте заяву");
        assertThat(visitor.page().select("main form")).isEmpty();

        var official = Visitor.signedIn(browser, "Липовецька").opens("/my/data/erase");
        assertThat(official.reads()).contains("Ви обіймаєте посаду", "Ви маєте роль");
        assertThat(official.page().select("main form")).isEmpty();
    }

    @Test
    void afterTheWordWhatMayGoIsGoneEverywhereAtOnceAndTheRestIsSaidWithItsReason() {
        var visitor = Visitor.signedIn(browser, name);
        var ended = Applicant.starts(visitor, "residence").asksForTheCode().answers().submits();
        var number = ended.number();
        visitor.opens("/status/" + ended.id() + "/withdrawal").presses("Відкликати заяву");
        var draft = Applicant.starts(visitor, "criminal-record");
        var elsewhere = Visitor.signedIn(browser, name);
        assertThat(visitor.opens("/my/data/erase").reads())
                .contains("Що буде стерто", "Сповіщення, які вам надійшли", "Що має залишитися", "за нею перевіряють, що зробила держава");
        assertThat(people.account(id)).as("a preview erases nothing").isPresent();
        assertThat(visitor.opens("/my").page().select("a[href='/apply/" + draft.id() + "']")).hasSize(1);

        assertThat(visitor.opens("/my/data/erase").sends("word", "так").reads()).startsWith("422").contains("Напишіть слово СТЕРТИ");
        assertThat(people.account(id)).isPresent();
        visitor.sends("word", " стерти ");

        assertThat(visitor.address()).isEqualTo("/erased");
        assertThat(visitor.reads()).startsWith("200").contains("Ваші дані стерто");
        assertThat(visitor.opens("/my").address()).as("signed out here").isEqualTo("/sign-in");
        assertThat(elsewhere.opens("/my").address()).as("and there").isEqualTo("/sign-in");
        assertThat(people.account(id)).isEmpty();
        assertThat(db.sql("select last || first || coalesce(email, '') from people.person where id = ?").param(id).query(String.class)
                .single()).isEmpty();
        assertThat(db.sql("select count(*) from applications.draft where case_id = ?").param(draft.id()).query(Integer.class).single())
                .isZero();
        assertThat(db.sql("select count(*) from notices.notice where person_id = ?").param(id).query(Integer.class).single()).isZero();
        assertThat(db.sql("select count(*) from cases.case_record where case_id = ?").param(ended.id()).query(Integer.class).single())
                .isOne();
        var byCode = new Visitor(browser).opens("/status").sends("number", number, "code", ended.code());
        assertThat(byCode.reads()).as("what stayed is found by number and code").contains("Відкликано");
    }

    @Test
    void anEnglishWordIsAsGoodAndNamesakesStay() {
        var namesake = people.open(new PersonName(name, "Зоя", ""), null, null, new Contact(null, null, Language.UK));
        var both = new Visitor(browser).opens("/sign-in").page().select("label:contains(" + name + ") input").eachAttr("value");
        assertThat(both).contains(id.toString(), namesake.toString());
        var other = new Visitor(browser).opens("/sign-in").sends("person", namesake.toString());
        var erased = new Visitor(browser).opens("/sign-in").sends("person", id.toString()).opens("/en/my/data/erase")
                .sends("word", "Erase");
        assertThat(erased.reads()).startsWith("200");
        assertThat(people.account(id)).isEmpty();
        assertThat(other.opens("/my").address()).isEqualTo("/my");
        db.sql("update people.person set has_account = false where id = ?").param(namesake).update();
    }

    @Test
    void aCodeThatWasSentToAnAddressIsReadThereAndNowhereElse() throws Exception {
        Visitor.signedIn(browser, name).opens("/my/contacts").sends("email", "somebody.else@example.org");
        var code = db.sql("select substring(body from '[0-9]{8}') from notices.email where person_id = ? and address = "
                + "'somebody.else@example.org'").param(id).query(String.class).single();
        assertThat(taken(id).get("notices.email.json")).contains("somebody.else@example.org").doesNotContain(code);
        assertThat(taken(id).get("notices.email.html")).doesNotContain(code);
    }

    @Test
    void anOfficialTakesNothingAlongOfThePeopleWhoseCasesTheyHave() throws Exception {
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal", "applicant-last", name);
        var head = UUID.fromString("00000000-0000-7000-8000-000000000032");
        Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id());
        var applied = db.sql("select applicant_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class)
                .single();
        db.sql("""
                insert into changes.change (id, at, by_person_id, by_name, about, subject, subject_person_id, what_uk, what_en, before)
                values (gen_random_uuid(), now(), ?, 'Липовецька', 'OFFICIAL', 'post',
                ?, ?, 'x', cast('{}' as json))""").param(head).param(applied).param(name).update();
        correction(applicant.id(), head);

        var theirs = taken(head);
        assertThat(theirs.get("cases.case_record.json")).contains(applicant.id().toString(), applicant.number());
        assertThat(theirs.get("people.access.json")).contains("Липовецька", "щоб вирішити справу");
        assertThat(theirs).allSatisfy((part, content) -> assertThat(content).as(part).doesNotContain(name)
                .doesNotContain(applied.toString()).doesNotContain("Фото нечітке"));
        assertThat(taken(applied).get("cases.case_record.json")).as("whose it is has all of it").contains(name, "\"applicant\"");
        assertThat(taken(applied).get("decisions.correction_request.json")).as("and what they were asked").contains("Фото нечітке");
        assertThat(taken(applied).get("people.access.json")).contains(applicant.id().toString(), "Липовецька");
    }

    @Test
    void whatWaitsForSignaturesStandsInTheWay() {
        var visitor = Visitor.signedIn(browser, name);
        var draft = Applicant.starts(visitor, "residence");
        db.sql("update applications.draft set signing = gen_random_uuid() where case_id = ?").param(draft.id()).update();
        assertThat(visitor.opens("/my/data/erase").reads()).contains("Зараз стерти не можна", "чекає на підписи інших людей");
        assertThat(visitor.opens("/en/my/data/erase").reads()).contains("waiting for the signatures of others");
        db.sql("update applications.draft set signing = null where case_id = ?").param(draft.id()).update();
    }

    private void correction(UUID caseId, UUID official) {
        db.sql("""
                insert into decisions.correction_request (case_id, at, official_person_id, official, post_uk, post_en, items, mend_by,
                why_uk, why_en)
                values (?, now(), ?, 'Липовецька', 'п', 'p', cast('[{"question": "photo", "how": "Фото нечітке"}]' as jsonb), current_date,
                'ч', 'w')""")
                .param(caseId).param(official).update();
    }

    /** The pages and lists of an archive, by their names. */
    private Map<String, String> taken(UUID person) throws IOException {
        var taken = new ByteArrayOutputStream();
        archive.write(person, Language.UK, taken);
        return parts(taken.toByteArray()).entrySet().stream().filter(part -> !part.getKey().startsWith("files/"))
                .collect(Collectors.toMap(Map.Entry::getKey, part -> new String(part.getValue(), StandardCharsets.UTF_8)));
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }
}
