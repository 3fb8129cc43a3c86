package org.vidpovid.caselog;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.people.*;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import tools.jackson.databind.json.JsonMapper;

/** What the public log says of cases: everything that was done, and nothing of anybody. */
@PortalTest
class CaseLogTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Published published;
    @Autowired List<PersonalData> rooms;

    @Test
    void aReceiptIsAPromiseAtOnceAndAProofAMomentLater() throws Exception {
        var applicant = Applicant.applies(new Visitor(browser), "residence", "applicant-last", "Журналенко");
        var number = applicant.number();
        var visitor = applicant.visitor.opens("/apply/" + applicant.id() + "/receipt");
        assertThat(visitor.reads()).contains("Доказ у публічному журналі");
        var entry = first(applicant.id());
        var key = published.verifier().orElseThrow();
        var promise = Promise.open(SignedNote.parse(file(visitor, applicant.id(), entry, ".promise")), key.name(), key);

        awaitPlaces(applicant.id());
        var proof = TlogProof.parse(file(visitor, applicant.id(), entry, ".tlog-proof"));
        var said = proof.extra().orElseThrow();
        assertThat(promise.leaf()).isEqualTo(Hash.ofLeaf(said));
        proof.verified(promise.leaf(), key.name(), key, List.of());
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> proof.verified(Hash.ofLeaf("another".getBytes(StandardCharsets.UTF_8)),
                key.name(), key, List.of()));

        var opening = JsonMapper.shared().readTree(file(visitor, applicant.id(), entry, ".opening.json"));
        var json = JsonMapper.shared().readTree(said);
        assertThat(json.at("/kind").asString()).isEqualTo("case.received");
        for (var name : List.of("content", "case")) {
            var content = opening.at("/" + name + "/content").asString();
            assertThat(new Opening(Base64.getDecoder().decode(opening.at("/" + name + "/nonce").asString()), content).commitment())
                    .isEqualTo(json.at("/commitments/" + name).asString());
        }
        assertThat(opening.at("/content/content").asString()).contains("Журналенко", number);
        assertThat(new String(said, StandardCharsets.UTF_8)).doesNotContain("Журналенко", number, applicant.id().toString());

        visitor.opens("/status/" + applicant.id() + "/log");
        assertThat(visitor.reads()).contains("Справу отримано", "Справу доручено посадовій особі", "Надіслано заяву");
        assertThat(visitor.page().select("svg[role=img]")).hasSize(1);
    }

    @Test
    void whoeverHasTheNumberAndTheCodeReachesItAndNobodyElse() {
        var applicant = Applicant.applies(new Visitor(browser), "residence");
        var number = applicant.number();
        var entry = first(applicant.id());
        var stranger = new Visitor(browser);
        for (var path : List.of("", "/" + entry + ".promise", "/" + entry + ".tlog-proof", "/" + entry + ".opening.json")) {
            assertThat(stranger.opens("/status/" + applicant.id() + "/log" + path).reads()).as(path).startsWith("404");
        }
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/log/" + UUID.randomUUID() + ".promise").reads())
                .startsWith("404");
        var elsewhere = new Visitor(browser).opens("/status").sends("number", number, "code", applicant.code());
        assertThat(elsewhere.opens("/status/" + applicant.id() + "/log").reads()).startsWith("200");
    }

    @Test
    void theCodeForATelephoneHoldsTheWholeProof() throws Exception {
        var text = "c2sp.org/tlog-proof@v1\nindex 7\n" + (Hash.EMPTY + "\n").repeat(25) + "\n" + "x".repeat(900) + "—";
        var code = QrCode.of(text).orElseThrow();
        var squares = new BitMatrix(code.side() - 8);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(code.path()).results().forEach(run -> {
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                squares.set(Integer.parseInt(run.group(1)) + i - 4, Integer.parseInt(run.group(2)) - 4);
            }
        });
        assertThat(new Decoder().decode(squares).getText()).isEqualTo(text);
        assertThat(QrCode.of("x".repeat(4000))).isEmpty();
    }

    @Test
    void afterAnErasureTheLogIsAsTrueAndOpensNothing() {
        var applicant = Applicant.applies(new Visitor(browser), "residence", "applicant-last", "Стиренко");
        var number = applicant.number();
        awaitPlaces(applicant.id());
        var before = published.entry(place(applicant.id()));
        var person = db.sql("select applicant_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class)
                .single();
        var room = rooms.stream().filter(one -> one.tables().contains("caselog.entry")).findFirst().orElseThrow();
        assertThat(room.export(person).toString()).contains("Стиренко", number);
        room.erase(person);
        assertThat(room.export(person).toString()).doesNotContain("Стиренко", number);
        assertThat(published.entry(place(applicant.id()))).isEqualTo(before);
        var key = published.verifier().orElseThrow();
        published.proof(place(applicant.id())).verified(Hash.ofLeaf(before), key.name(), key, List.of());
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/log/" + first(applicant.id()) + ".opening.json").reads())
                .startsWith("404");
    }

    /** What anybody can download, against everything that the portal knows of everybody. */
    @Test
    void noByteOfTheLogIsOfAPerson() {
        var applicant = Applicant.applies(new Visitor(browser), "residence", "email", "nobody@example.org");
        awaitPlaces(applicant.id());
        var all = new StringBuilder();
        for (var bundle : TilePath.bundles(0, published.size()).toList()) {
            all.append(new String(published.tile(bundle), StandardCharsets.UTF_8));
        }
        var known = db.sql("""
                select unnest(array[last, tax_number, email, phone, id::text]) from people.person
                union select number from cases.case_record union select case_id::text from cases.case_record
                union select applicant from cases.case_record""").query(String.class).list();
        assertThat(known).contains(applicant.number(), applicant.id().toString());
        assertThat(known.stream().filter(Objects::nonNull).filter(one -> !one.isBlank()).filter(one -> all.indexOf(one) >= 0)).isEmpty();
    }

    private UUID first(UUID caseId) {
        return db.sql("select id from caselog.entry where case_id = ? and kind = 'case.received'").param(caseId).query(UUID.class).single();
    }

    private long place(UUID caseId) {
        return db.sql("select index from publiclog.entry where id = ?").param(first(caseId)).query(Long.class).single();
    }

    /** The sequencer of the portal runs by itself. */
    private void awaitPlaces(UUID caseId) {
        for (int i = 0; i < 300; i++) {
            var index = db.sql("select index from publiclog.entry where id = ?").param(first(caseId)).query(Long.class).optional();
            if (index.isPresent() && published.size() > index.get()) return;
            LockSupport.parkNanos(100_000_000);
        }
        fail("no place in the log within 30 seconds");
    }

    private static byte[] file(Visitor visitor, UUID caseId, UUID entry, String ending) {
        return visitor.opens("/status/" + caseId + "/log/" + entry + ending).body();
    }
}
