package org.vidpovid.applications;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.questions.FileQuestion;
import org.vidpovid.web.ChangedMeanwhile;

/** The photo of a tree. */
@PortalTest
class UploadsTest {

    @Autowired MockMvcTester browser;
    @Autowired Applications applications;
    @Autowired Uploads uploads;
    @Autowired JdbcClient db;
    Applicant applicant;
    Visitor visitor;

    @BeforeEach
    void aPhotoIsSent() {
        applicant = Applicant.starts(new Visitor(browser), "tree-removal");
        visitor = applicant.visitor;
        photo().uploads("photo", "здаля.pdf", Applicant.PDF);
        assertThat(visitor.address()).as("on to the next").endsWith("/questions/plan");
    }

    @Test
    void moreCanBeAddedAndAnyRemoved() {
        photo().uploads("photo", "зблизька.pdf", Applicant.PDF);
        assertThat(photo().reads()).contains("здаля.pdf", "зблизька.pdf");

        visitor.presses("Вилучити здаля.pdf", "remove", fileId("здаля.pdf"));
        assertThat(visitor.address()).endsWith("/questions/photo");
        assertThat(visitor.reads()).contains("зблизька.pdf").doesNotContain("здаля.pdf");
        assertThat(stored()).as("nobody keeps what was taken back").isOne();
    }

    @Test
    void whatComesAfterItWasSentIsNotKept() {
        var viewer = Viewer.withoutAccount(Set.of(applicant.id()));
        var before = applications.draft(applicant.id(), viewer);
        db.sql("update applications.draft set submissions = 1 where case_id = ?").param(applicant.id()).update();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> uploads.add(before, (FileQuestion) before.procedure().form().question("photo").orElseThrow(),
                List.of(new MockMultipartFile("photo", "запізно.pdf", null, Applicant.PDF))));
        assertThat(stored()).isOne();
    }

    @Test
    void theLastOneRemovedIsAskedForAgain() {
        photo().presses("Вилучити", "remove", fileId("здаля.pdf"));

        assertThat(visitor.sends().reads()).startsWith("422").contains("Додайте файл");
    }

    @Test
    void whatIsRefusedLeavesWhatWasThere() {
        for (var bad : List.of("MZ\u0090 not a photo at all".getBytes(StandardCharsets.ISO_8859_1), new byte[0],
                "<html>".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(photo().uploads("photo", "зблизька.pdf", bad).reads()).startsWith("422").contains("здаля.pdf")
                    .doesNotContain("зблизька.pdf");
            assertThat(visitor.page().select(".error-summary a").attr("href")).isEqualTo("#photo");
        }
        assertThat(photo().reads()).contains("здаля.pdf");
        assertThat(stored()).isOne();
    }

    @Test
    void moreFilesThanTheQuestionTakesAreToldAndCanBeRemoved() {
        for (var name : List.of("1.pdf", "2.pdf")) plan().uploads("plan", name, Applicant.PDF);
        assertThat(plan().uploads("plan", "3.pdf", Applicant.PDF).reads()).startsWith("422").contains("щонайбільше 2", "3.pdf");

        plan().presses("Вилучити", "remove", fileId("3.pdf"));
        assertThat(visitor.sends().address()).as("good again").endsWith("/questions/replanting");
    }

    @Test
    void aFileNameIsOnlyText() {
        photo().uploads("photo", "../<img src=x onerror=alert(1)>.pdf", Applicant.PDF);

        assertThat(photo().page().select("main img, main script")).isEmpty();
        assertThat(visitor.reads()).doesNotContain("../");
    }

    @Test
    void aFileOfADraftIsForItsHolderOnly() {
        var address = "/apply/" + applicant.id() + "/files/" + fileIdOf("здаля.pdf");

        assertThat(visitor.opens(address).reads()).startsWith("200");
        assertThat(visitor.opens("/apply/" + applicant.id() + "/files/" + UUID.randomUUID()).reads()).startsWith("404");
        for (var stranger : List.of(new Visitor(browser), Visitor.signedIn(browser, "Вербозілля"),
                Visitor.signedIn(browser, "Липовецька"))) {
            assertThat(stranger.opens(address).reads()).startsWith("404");
            assertThat(stranger.opens(address.replace("apply", "cases")).reads()).as("there is no case yet").startsWith("404");
        }
    }

    @Test
    void aFileOfACaseIsAlsoForItsUnit() {
        visitor.opens("/apply/" + applicant.id());
        applicant.answers().submits();
        var address = "/cases/" + applicant.id() + "/files/" + fileIdOf("здаля.pdf");

        assertThat(visitor.opens(address).reads()).startsWith("200");
        var official = Visitor.signedIn(browser, "Липовецька");
        var before = looks().size(); // the inbox may have shown it already
        assertThat(official.opens(address).reads()).startsWith("200");
        assertThat(Visitor.signedIn(browser, "Кременчук").opens(address).reads()).as("another unit").startsWith("404");
        assertThat(new Visitor(browser).opens(address).reads()).startsWith("404");
        assertThat(looks()).hasSize(before + 1).containsOnly("Липовецька Надія Григорівна");
    }

    @Test
    void filesOfTwoWindowsStandSideBySide() {
        var other = new Visitor(browser).opens("/apply/resume").sends("code", applicant.code())
                .opens("/apply/" + applicant.id() + "/questions/photo");
        photo().uploads("photo", "зблизька.pdf", Applicant.PDF);
        other.uploads("photo", "згори.pdf", Applicant.PDF);

        assertThat(photo().reads()).contains("здаля.pdf", "зблизька.pdf", "згори.pdf");
    }

    private Visitor photo() {
        return visitor.opens("/apply/" + applicant.id() + "/questions/photo");
    }

    private Visitor plan() {
        return visitor.opens("/apply/" + applicant.id() + "/questions/plan");
    }

    /** On the page of its question. */
    private String fileId(String name) {
        return visitor.page().select("button[name=remove]:contains(" + name + ")").val();
    }

    private UUID fileIdOf(String name) {
        return db.sql("select id from files.file where matter_id = :id and name = :name").param("id", applicant.id()).param("name", name)
                .query(UUID.class).single();
    }

    private List<String> looks() {
        return db.sql("select viewer_name from people.access where matter_id = ?").param(applicant.id()).query(String.class).list();
    }

    private int stored() {
        return db.sql("select count(*) from files.file where matter_id = ?").param(applicant.id()).query(Integer.class).single();
    }
}
