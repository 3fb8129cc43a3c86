package org.vidpovid.verifying;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import org.vidpovid.web.*;
import org.vidpovid.witnesses.Witnesses;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** A receipt is what it says, or is refused with a reason: on the page and in the files themselves. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // one application for all: nothing here changes it
class VerifyTest {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Published published;
    @Autowired Witnesses witnesses;
    Applicant applicant;
    String number = "";
    UUID entry = new UUID(0, 0);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    void applies() {
        applicant = Applicant.applies(new Visitor(browser), "residence", "applicant-last", "Перевірко");
        number = applicant.number();
        entry = db.sql("select id from caselog.entry where case_id = ? and kind = 'case.received'").param(applicant.id()).query(UUID.class)
                .single();
        for (int i = 0; i < 300 && place().isEmpty(); i++) LockSupport.parkNanos(100_000_000);
    }

    @Test
    void thePageTellsWhereItIsAndUnderWhatInBothLanguages() {
        var at = place().orElseThrow();
        var visitor = new Visitor(browser).opens("/verify").uploads("files", "x.tlog-proof", file(".tlog-proof"));
        assertThat(visitor.page().select(".notice.done")).hasSize(1);
        assertThat(visitor.reads()).startsWith("200").contains("Так і є", Language.UK.text("verifying.included", at,
                published.verifier().orElseThrow().name()), "case.received");
        assertThat(new Visitor(browser).opens("/en/verify").uploads("files", "x", file(".tlog-proof")).reads())
                .contains("It is so", "The entry is in the log", "which the log has signed");
        assertThat(new Visitor(browser).opens("/verify").sends("text", new String(file(".tlog-proof"), StandardCharsets.UTF_8)
                .replace("\n", "\r\n") + "  ").reads()).as("pasted").startsWith("200").contains("Так і є");
        assertThat(new Visitor(browser).opens("/verify").sends("number", at.toString()).reads()).startsWith("200")
                .contains("case.received");
        assertThat(new Visitor(browser).opens("/verify?entry=" + at).reads()).startsWith("200").contains("case.received");
    }

    @Test
    void aPromiseAloneLeadsToItsEntry() {
        assertThat(new Visitor(browser).opens("/verify").uploads("files", "x.promise", file(".promise")).reads()).startsWith("200")
                .contains("Так і є", "Обіцянку виконано", "Запис є в журналі");
    }

    @Test
    void allFilesTogetherShowWhatTheEntryMeansAndOfWhichCaseItIs() {
        assertThat(said(number, file(".opening.json"), file(".promise"), file(".tlog-proof")))
                .contains("verifying.included", "verifying.promised.kept", "verifying.opening.true", "verifying.number.true")
                .noneMatch(key -> key.startsWith("verifying.why"));
        assertThat(said("2026-0000-0000-00", file(".opening.json"), file(".tlog-proof"))).contains("verifying.number.false");
        assertThat(said(number, file(".tlog-proof"))).contains("verifying.number.needs-opening");
    }

    /** That it has promised is true; whether it has kept its word is what was asked. */
    @Test
    void aPromiseThatWasNotKeptIsNoProof() {
        var log = SigningKey.parse(db.sql("select secret from publiclog.demonstration_key").query(String.class).single());
        var trust = new Trust(log.verifier().name(), log.verifier(), List.of());
        var at = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        var text = new Promise(trust.origin(), Hash.ofLeaf("never written".getBytes(StandardCharsets.UTF_8)), at).text();
        var promise = new SignedNote(text, List.of(log.sign(text, at))).bytes();
        assertThat(new Visitor(browser).opens("/verify").uploads("files", "x.promise", promise).reads()).startsWith("422")
                .contains("Це не так", "Журнал не дотримав слова").doesNotContain("Так і є");
        var alone = Checking.of(List.of(promise), "", trust, Instant.now());
        assertThat(keys(alone)).containsExactly("verifying.promised", "verifying.promised.due");
        assertThat(alone.isProven()).as("a receipt is good only if its entry is in the log").isFalse();
        assertThat(Checking.of(List.of(file(".promise")), "", trust, Instant.now()).isProven()).as("nor a fresh one").isFalse();
    }

    /** By a time that no calendar can tell a witness would break the page for everybody. */
    @Test
    void aWitnessThatLiesAboutTheTimeBreaksNothing() {
        var witness = SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var proof = TlogProof.parse(file(".tlog-proof"));
        var key = published.verifier().orElseThrow();
        var lied = new TlogProof(proof.extra(), proof.index(), proof.hashes(), proof.checkpoint().with(witness.sign(
                proof.checkpoint().text(), Instant.MAX)));
        var verdict = Checking.of(List.of(lied.bytes()), "", new Trust(key.name(), key, List.of(witness.verifier())), Instant.now());
        assertThat(verdict.findings()).allSatisfy(finding -> assertThat(finding.said().in(Language.UK)).isNotEmpty())
                .anySatisfy(finding -> assertThat(finding.said().in(Language.UK)).contains("9999"));
    }

    /** A hash says nothing of where the nonce ends: with another end an opening could say another thing. */
    @Test
    void anOpeningWhoseNonceIsOfAnotherLengthIsRefused() {
        var opening = JsonMapper.shared().readTree(file(".opening.json"));
        var shifted = JsonMapper.shared().createObjectNode();
        for (var one : opening.properties()) {
            var content = one.getValue().path("content").asString().getBytes(StandardCharsets.UTF_8);
            var nonce = Base64.getDecoder().decode(one.getValue().path("nonce").asString());
            var longer = ByteBuffer.allocate(nonce.length + 3).put(nonce).put(content, 0, 3).array();
            shifted.putObject(one.getKey()).put("nonce", Base64.getEncoder().encodeToString(longer))
                    .put("content", new String(content, 3, content.length - 3, StandardCharsets.UTF_8));
        }
        assertThat(said("", file(".tlog-proof"), JsonMapper.shared().writeValueAsBytes(shifted))).containsExactly("verifying.why.note");
    }

    @Test
    void moreThanAReceiptHasIsNotEvenRead() {
        var many = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < 13; i++) many.putObject("n" + i).put("nonce", Hash.EMPTY.toString()).put("content", "");
        assertThat(said("", file(".tlog-proof"), JsonMapper.shared().writeValueAsBytes(many))).containsExactly("verifying.why.note");
        var few = new FewAtOnce();
        for (int i = 0; i < 4; i++) few.place();
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(few::place);
    }

    /** As pages write it and people copy it, with a blank that does not break. */
    @Test
    void theNumberOfAnEntryMayHaveBlanksInIt() {
        assertThat(new Visitor(browser).opens("/verify").sends("number", " 999\u00a0999\u202f999 ").reads()).startsWith("422")
                .contains("немає запису").doesNotContain("Номер справи нікого не веде");
    }

    /** Otherwise whoever has read a number somewhere could follow the case. */
    @Test
    void theNumberOfACaseAloneLeadsToNoEntry() {
        var page = new Visitor(browser).opens("/verify").sends("number", number);
        assertThat(page.reads()).startsWith("200").contains("Номер справи нікого не веде").doesNotContain("case.received");
        assertThat(page.page().select("main pre")).isEmpty();
    }

    @Test
    void whatIsNothingIsToldSo() {
        assertThat(new Visitor(browser).opens("/verify").sends().reads()).startsWith("422").contains("Виберіть файл");
        assertThat(new Visitor(browser).opens("/verify").sends("text", "<b>hello</b>").reads()).startsWith("422").contains("Це не так");
        assertThat(new Visitor(browser).opens("/verify?entry=999999999999").reads()).startsWith("404").contains("немає запису");
        assertThat(new Visitor(browser).opens("/verify").uploads("files", "x", new byte[Evidence.LONGEST + 1]).reads()).startsWith("422");
        assertThat(new Visitor(browser).opens("/verify").uploads("files", "x", "{\"case\":7}".getBytes(StandardCharsets.UTF_8)).reads())
                .startsWith("422").contains("Це не так");
        assertThat(new Visitor(browser).opens("/verify").uploads("files", "x", file(".opening.json")).reads()).startsWith("200")
                .contains("Поки що нічого не доведено", "Розкриття нічого не каже без доказу");
    }

    /**
     * In each kind of file, and each is refused with a reason. A line of a witness is a case of its own: a changed name or id makes it a
     * stranger's, who proves nothing and harms nothing, so the proof is given without such lines here.
     */
    @Test
    void noFlippedBitPasses() {
        var proof = TlogProof.parse(file(".tlog-proof"));
        var bare = new TlogProof(proof.extra(), proof.index(), proof.hashes(), new SignedNote(proof.checkpoint().text(),
                proof.checkpoint().signatures().subList(0, 1))).bytes();
        assertThat(checked("", bare).isProven()).isTrue();
        var random = new Random(3);
        for (var ending : List.of(".tlog-proof", ".promise", ".opening.json")) {
            var good = ending.equals(".tlog-proof") ? bare : file(ending);
            for (int i = 0; i < 400; i++) {
                var flipped = good.clone();
                flipped[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
                var verdict = ending.equals(".tlog-proof") ? checked("", flipped) : checked("", bare, flipped);
                assertThat(verdict.isRefused()).as(() -> ending + " " + new String(flipped, StandardCharsets.UTF_8)).isTrue();
                assertThat(keys(verdict)).anyMatch(key -> key.startsWith("verifying.why.") || key.startsWith("verifying.opening.")
                        || key.startsWith("verifying.promised.") || key.equals("verifying.different"));
                assertThat(verdict.entry()).isEmpty();
            }
        }
    }

    /** What a known witness has signed is checked to the last bit, too. */
    @Test
    void noFlippedBitOfAKnownWitnessPasses() {
        var witness = SigningKey.generate("witness.example/w", VerifierKey.Type.COSIGNATURE, new SecureRandom());
        var proof = TlogProof.parse(file(".tlog-proof"));
        var line = witness.sign(proof.checkpoint().text(), Instant.now());
        var key = published.verifier().orElseThrow();
        var trust = new Trust(key.name(), key, List.of(witness.verifier()));
        var encoded = line.toString().split(" ", 3)[2];
        var bytes = Base64.getDecoder().decode(encoded);
        for (int i = 4; i < bytes.length; i++) { // after the id
            var flipped = bytes.clone();
            flipped[i] ^= 1;
            var spoiled = new TlogProof(proof.extra(), proof.index(), proof.hashes(), proof.checkpoint().with(NoteSignature.parse(
                    line.toString().replace(encoded, Base64.getEncoder().encodeToString(flipped)))));
            assertThat(keys(Checking.of(List.of(spoiled.bytes()), "", trust, Instant.now()))).containsExactly("verifying.why.signature");
        }
        var good = new TlogProof(proof.extra(), proof.index(), proof.hashes(), proof.checkpoint().with(line));
        assertThat(Checking.of(List.of(good.bytes()), "", trust, Instant.now()).witnesses()).containsExactly("witness.example/w");
    }

    @Test
    void aReceiptOfAnotherLogOrOfAnotherKeyIsRefused() {
        var stranger = SigningKey.generate(published.verifier().orElseThrow().name(), VerifierKey.Type.ED25519, new SecureRandom());
        var other = SigningKey.generate("log.example/other", VerifierKey.Type.ED25519, new SecureRandom());
        var now = Instant.now();
        assertThat(keys(Checking.of(List.of(file(".tlog-proof")), "", new Trust(stranger.verifier().name(), stranger.verifier(), List.of()),
                now))).containsExactly("verifying.why.unknown-key");
        assertThat(keys(Checking.of(List.of(file(".tlog-proof")), "", new Trust("log.example/other", other.verifier(), List.of()), now)))
                .containsExactly("verifying.why.other-log");
        assertThat(keys(Checking.of(List.of(file(".promise")), "", new Trust(stranger.verifier().name(), stranger.verifier(), List.of()),
                now))).containsExactly("verifying.why.unknown-key");
    }

    /** As a process of its own, with a good receipt: it needs no database and nobody. */
    @Test
    void theCommandNeedsNothingButTheKey(@TempDir Path folder) throws IOException {
        var good = Files.write(folder.resolve("good.tlog-proof"), file(".tlog-proof"));
        var yes = RunningPortal.commanded(folder.resolve("none"), "verify", good.toString(), key());
        assertThat(yes.said()).as(yes.complained()).contains("yes    The entry is in the log", "entry  {");
        assertThat(yes.code()).isZero();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void theCommandTrustsNothingButTheKey(@TempDir Path folder) throws IOException {
        var good = Files.write(folder.resolve("good.tlog-proof"), file(".tlog-proof")).toString();
        var spoiled = file(".tlog-proof");
        spoiled[spoiled.length / 3] ^= 1;
        var bad = Files.write(folder.resolve("bad.tlog-proof"), spoiled).toString();
        assertThat(commanded(good, key())).isZero();
        assertThat(said()).contains("yes    The entry is in the log", "entry  {");
        assertThat(commanded(bad, key())).isEqualTo(1);
        assertThat(said()).contains("NO     ").doesNotContain("yes    ");
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> commanded(good, "--key=nonsense"))
                .withMessageContaining("no key of a log");
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> commanded(good, key(), "--cosigned=9"))
                .withMessageContaining("not 9");
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> commanded(good + "x", key()))
                .withMessageContaining("cannot be read");
    }

    /** The same command within this process: a Java of its own takes half a minute of two processors. */
    private int commanded(String... arguments) {
        var command = new VerifyFiles();
        new CommandLine(command).parseArgs(arguments);
        said.reset();
        return command.run(Instant.now(), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String key() {
        return "--key=" + published.verifier().orElseThrow();
    }

    @Test
    void thePageThatAsksNobodyHasTheKeysAndOneScript() {
        var page = new Visitor(browser).opens("/verify/offline").page();
        assertThat(page.select("script")).hasSize(1).allMatch(script -> script.attr("src").matches("/verify-[0-9a-f]+\\.js"));
        assertThat(page.select("main form")).as("nothing could be sent").isEmpty();
        assertThat(page.select("#key").val()).isEqualTo(published.verifier().orElseThrow().toString());
        assertThat(new Visitor(browser).opens(page.select("script").attr("src")).body()).isNotEmpty();
    }

    private Verdict checked(String number, byte[]... files) {
        var key = published.verifier().orElseThrow();
        return Checking.of(List.of(files), number, new Trust(key.name(), key, witnesses.keys()), Instant.now());
    }

    private List<String> said(String number, byte[]... files) {
        return keys(checked(number, files));
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.findings().stream().map(finding -> ((Message) finding.said()).key()).toList();
    }

    private byte[] file(String ending) {
        return applicant.visitor.opens("/status/" + applicant.id() + "/log/" + entry + ending).body();
    }

    private Optional<Long> place() {
        return db.sql("select index from publiclog.entry where id = ?").param(entry).query(Long.class).optional()
                .filter(index -> published.size() > index);
    }
}
