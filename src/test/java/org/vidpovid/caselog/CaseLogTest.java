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
import org.vidpovid.authorities.*;
import org.vidpovid.draws.*;
import org.vidpovid.people.*;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** What the public log says of cases: everything that was done, and nothing of anybody. */
@PortalTest
class CaseLogTest {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d"); // when the state acts is public
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"(\\s*:)?"); // in JSON; before a colon it is no more than a name

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Published published;
    @Autowired List<PersonalData> rooms;
    @Autowired Erasure erasure;
    @Autowired Authorities authorities;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;

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
        assertThat(visitor.page().select("a[href='/verify?entry=" + proof.index() + "']").text()).as("the number as it can be typed")
                .endsWith("запис " + proof.index());
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
        int x = 0;
        int y = 0;
        for (var stroke : Pattern.compile("([Mm])(\\d+) (\\d+)h(\\d+)").matcher(code.path()).results().toList()) {
            var isFromTheEdge = stroke.group(1).equals("M");
            x = (isFromTheEdge ? 0 : x) + Integer.parseInt(stroke.group(2));
            y = (isFromTheEdge ? 0 : y) + Integer.parseInt(stroke.group(3));
            for (int i = Integer.parseInt(stroke.group(4)); i > 0; i--) squares.set(x++ - 4, y - 4);
        }
        assertThat(new Decoder().decode(squares).getText()).isEqualTo(text);
        assertThat(QrCode.of("x".repeat(4000))).isEmpty();
    }

    /**
     * A whole life of a case, with all that is said in the log: then what anybody can download, against everything that the portal knows of
     * its applicant, in the clear or as a hash that could be guessed; and the same once more after they were erased.
     */
    @Test
    void noByteOfTheLogIsOfAPersonNeitherBeforeNorAfterAnErasure() {
        var lived = lived();
        var applicant = lived.applicant();
        var person = person(applicant);
        assertThat(kinds(applicant.id())).as("each kind, or nothing was looked at").contains("case.received", "case.assigned",
                "application.sent", "correction.requested", "clock.stopped", "clock.resumed", "act.issued");
        assertThat(published(applicant.id())).contains("\"by\":\"receipt\"", "\"by\":\"lot\"", "\"by\":\"two\"", "draw.committed",
                "draw.revealed",
                "case.withdrawn", "procedure.published");

        var known = known(person);
        assertThat(known).contains("Стиренко", "Мавка", "Зоряна", "вулиця Незабутня, 77", "nobody@example.org", "+380671234567", "секвоя",
                "Гілка щойно впала", "Назвіть вид точніше", "Її ділянка", lived.number(), applicant.id().toString(), person.toString());
        assertThat(found(known, applicant.id())).isEmpty();

        var room = rooms.stream().filter(one -> one.tables().contains("caselog.entry")).findFirst().orElseThrow();
        assertThat(room.export(person).toString()).contains("Стиренко", lived.number());
        var before = published.entry(place(applicant.id()));
        var outcome = erasure.erase(person);
        assertThat(outcome.inTheWay()).isEmpty();
        assertThat(outcome.kept()).as("why something stays").anyMatch(line -> line.why() != null
                && line.why().in(Language.UK).contains("Того, чим їх можна розкрити, більше немає"));
        assertThat(room.export(person).toString()).doesNotContain("Стиренко", lived.number());
        assertThat(found(known, applicant.id())).isEmpty();

        assertThat(published.entry(place(applicant.id()))).as("the log is as true as before").isEqualTo(before);
        var key = published.verifier().orElseThrow();
        published.proof(place(applicant.id())).verified(Hash.ofLeaf(before), key.name(), key, List.of());
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/log/" + first(applicant.id()) + ".opening.json").reads())
                .as("and opens nothing").startsWith("404");
        assertThat(applicant.visitor.opens("/status/" + applicant.id() + "/log").page().select("a:contains(Розкриття)")).isEmpty();
    }

    private record Lived(Applicant applicant, String number) {}

    /** Applied, corrected, mended, drawn, spoken of, handed over, decided; and another taken back. */
    private Lived lived() {
        var answers = new String[] {"applicant-last", "Стиренко", "applicant-first", "Мавка", "applicant-middle", "Зоряна", "place",
                "вулиця Незабутня, 77", "phone", "+380671234567", "email", "nobody@example.org", "species", "секвоя"};
        var applicant = Applicant.applies(new Visitor(browser), "tree-removal", answers);
        var number = applicant.number();
        var head = Visitor.signedIn(browser, "Липовецька").opens("/office/cases/" + applicant.id() + "/correction");
        assertThat(head.sends("how-species", "Назвіть вид точніше").reads()).startsWith("200");
        applicant.visitor.opens("/apply/" + applicant.id());
        applicant.answers("species", "секвоя вічнозелена").visitor.presses("Надіслати виправлене");
        applicant.visitor.opens("/status/" + applicant.id()).presses("Надіслати повідомлення", "body", "Гілка щойно впала");

        var draw = draws.of(applicant.id()).getFirst();
        witness.gives(draw, chosen -> chosen.equals(seat("Ясенько").postId()));
        draws.reveal(draw.id());
        Visitor.signedIn(browser, "Ясенько").opens("/office/cases/" + applicant.id()).presses("Передати справу", "post",
                seat("Терен").postId().toString(), "reason", "Її ділянка");
        var second = Visitor.signedIn(browser, "Грабенко").opens("/office/hand-overs");
        second.posts(second.page().select("section:contains(" + number + ") form[action$=confirmation]").attr("action"));
        assertThat(Visitor.signedIn(browser, "Терен").opens("/office/cases/" + applicant.id()).follows("Надати послугу").presses("Видати")
                .reads()).startsWith("200");

        var back = Applicant.applies(new Visitor(browser), "tree-removal");
        back.visitor.opens("/status/" + back.id() + "/withdrawal").sends("sure", "yes");
        awaitAll();
        return new Lived(applicant, number);
    }

    /** All texts of four signs or more that any room keeps of a person, but for what is public of the state: its units, posts, words. */
    private Set<String> known(UUID person) {
        var common = new HashSet<>(db.sql("""
                select unnest(array[id::text, name_uk, name_en]) from authorities.authority
                union select unnest(array[id::text, name_uk, name_en]) from authorities.unit
                union select unnest(array[id::text, title_uk, title_en]) from authorities.post
                union select unnest(array[procedure_id::text, service_slug, service_uk, service_en]) from cases.case_record""")
                .query(String.class).list());
        Stream.of(Kind.values()).map(Kind::word).forEach(common::add);
        common.addAll(List.of("true", "false", "name", "number")); // and kinds of questions, which are words of JSON, too
        return rooms.stream().flatMap(room -> room.export(person).values().stream()).flatMap(List::stream)
                .flatMap(row -> row.values().stream()).filter(Objects::nonNull).map(Object::toString)
                .flatMap(value -> Stream.concat(Stream.of(value), QUOTED.matcher(value).results()
                        .filter(quoted -> quoted.group(2) == null).map(quoted -> quoted.group(1))))
                .map(String::strip).filter(value -> value.length() > 3 && !common.contains(value) && !DAY.matcher(value).matches())
                .collect(Collectors.toSet());
    }

    private List<String> found(Set<String> known, UUID caseId) {
        var all = published(caseId);
        return known.stream().filter(one -> Stream.of(one, hex(one), base64(one)).anyMatch(all::contains)).toList();
    }

    /** Everything that anybody can read of the log and of the lots of a case. */
    private String published(UUID caseId) {
        var all = new StringBuilder();
        for (var bundle : TilePath.bundles(0, published.size()).toList()) {
            all.append(new String(published.tile(bundle), StandardCharsets.UTF_8));
        }
        var anybody = new Visitor(browser);
        for (var path : Stream.concat(Stream.of("/log/daily"), draws.of(caseId).stream().flatMap(draw ->
                Stream.of("/draws/" + draw.id(), "/draws/" + draw.id() + ".json"))).toList()) {
            all.append(new String(anybody.opens(path).body(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> kinds(UUID caseId) {
        return db.sql("select kind from caselog.entry where case_id = ?").param(caseId).query(String.class).list();
    }

    private UUID person(Applicant applicant) {
        return db.sql("select applicant_id from cases.case_record where case_id = ?").param(applicant.id()).query(UUID.class).single();
    }

    private Seat seat(String name) {
        return authorities.seatsIn(authorities.unit("kyiv-trees").id()).stream().filter(one -> one.name().startsWith(name)).findFirst()
                .orElseThrow();
    }

    private void awaitAll() {
        witness.await(db.sql("select id from caselog.entry order by id desc limit 1").query(UUID.class).single());
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
