package org.vidpovid.files;

import static java.nio.charset.StandardCharsets.*;
import static org.assertj.core.api.Assertions.*;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.vidpovid.PortalTest;
import org.vidpovid.definitions.ServiceFiles;
import org.vidpovid.files.Verdict.*;
import org.vidpovid.web.Language;
import tools.jackson.dataformat.yaml.YAMLMapper;

@PortalTest
class FilesTest {

    static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1);

    @Autowired Files files;
    @Autowired JdbcClient db;
    final UUID matter = UUID.randomUUID();

    @ParameterizedTest
    @MethodSource("accepted")
    void whatIsAcceptedComesBackAsItWasSent(String name, String type, byte[] content) {
        var kept = kept(name, content);

        assertThat(kept).returns(name, StoredFile::name).returns(type, StoredFile::type).returns((long) content.length, StoredFile::size);
        assertThat(files.of(matter)).containsExactly(kept);
        assertThat(files.open(matter, kept.id())).hasValueSatisfying(opened -> assertThat(opened.content()).isEqualTo(content));
    }

    static Stream<Arguments> accepted() throws IOException {
        return Stream.of(
                Arguments.of("Згода сусідів.pdf", "application/pdf", PDF),
                Arguments.of("дерево.jpeg", "image/jpeg", image("jpeg")),
                Arguments.of("план.PNG", "image/png", image("png")),
                Arguments.of("a.webp", "image/webp", "RIFF$\0\0\0WEBPVP8 \u0018\0\0\0".getBytes(ISO_8859_1)),
                Arguments.of("b.heic", "image/heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotAcceptedIsRefusedWithWhatToDo(String name, byte[] content, String uk) {
        assertThat(refusal(name, content)).contains(uk);
        assertThat(files.of(matter)).isEmpty();
    }

    static Stream<Arguments> refused() throws IOException {
        var html = "<!doctype html><script>alert(1)</script>".getBytes(UTF_8);
        return Stream.of(
                Arguments.of("", new byte[0], "Оберіть файл"),
                Arguments.of("довідка.pdf", new byte[0], "порожній"),
                Arguments.of("довідка.pdf", "MZ\u0090\0\u0003\0\0\0".getBytes(ISO_8859_1), "Такого файлу не приймаємо"), // a program
                Arguments.of("довідка.pdf", "\u007fELF\u0002\u0001\u0001".getBytes(ISO_8859_1), "Такого файлу не приймаємо"),
                Arguments.of("photo.jpg", html, "Такого файлу не приймаємо"),
                Arguments.of("photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "Такого файлу не приймаємо"),
                Arguments.of("late.pdf", (" ".repeat(20) + "%PDF-1.7").getBytes(UTF_8), "пошкоджений"),
                Arguments.of("заява.docx", zip("[Content_Types].xml", 100), "Збережіть документ як PDF"),
                Arguments.of("bomb.pdf", zip("bomb", 50_000_000), "Збережіть документ як PDF"),
                Arguments.of("huge.png", png(50_000, 50_000), "понад 100 мільйонів точок"),
                Arguments.of("cut.png", Arrays.copyOf(image("png"), 12), "пошкоджений"),
                Arguments.of("big.pdf", Arrays.copyOf(PDF, (int) Files.LARGEST + 1), "Файл завеликий: 10 МБ, а можна до 10 МБ"));
    }

    @Test
    void aMatterTakesSixtyFilesEvenIfTheyAllComeAtOnce() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Files.MOST + 5; i++) people.execute(() -> files.keep(matter, sent("a.pdf", PDF)));
        }

        assertThat(files.of(matter)).hasSize(Files.MOST);
        assertThat(refusal("a.pdf", PDF)).contains("60 файлів");
        files.drop(matter, files.of(matter).getFirst().id());
        assertThat(kept("a.pdf", PDF).name()).isEqualTo("a.pdf");
    }

    /** And some are sent anew when the state asks for it, or come with letters. */
    @Test
    void asManyFilesAsAnyFormAsksForFit() {
        for (var service : ServiceFiles.ofRelease()) {
            var questions = new YAMLMapper().readTree(service.yaml()).at("/procedure/form/questions").valueStream();
            var most = questions.filter(question -> question.path("kind").asString().equals("file"))
                    .mapToInt(question -> question.path("maximum").asInt(5)).sum();
            assertThat(most).as(service.name()).isLessThanOrEqualTo(Files.MOST * 2 / 3);
        }
    }

    @Test
    void aMatterTakesFiftyMegabytes() {
        var large = Arrays.copyOf(PDF, (int) Files.LARGEST);
        for (int i = 0; i < 5; i++) kept("a.pdf", large);

        assertThat(refusal("a.pdf", PDF)).contains("не більші за 50 МБ");
    }

    @Test
    void anotherMatterKnowsNothingOfIt() {
        var kept = kept("a.pdf", PDF);
        var another = UUID.randomUUID();
        files.drop(another, kept.id());

        assertThat(files.open(another, kept.id())).isEmpty();
        assertThat(files.of(matter)).containsExactly(kept);
    }

    @Test
    void whatTheDiskHasChangedIsNotShown() {
        var kept = kept("a.pdf", PDF);
        db.sql("update files.file set content = overlay(content placing '\\x00' from 20) where id = ?").param(kept.id()).update();

        assertThatIllegalStateException().isThrownBy(() -> files.open(matter, kept.id())).withMessageContaining("is not what was sent");
    }

    @Test
    void theAnswerIsShownButNeverRunOrCached() {
        var answer = files.open(matter, kept("Згода.pdf", PDF).id()).orElseThrow().answer();

        assertThat(answer.getHeaders().toSingleValueMap()).contains(
                entry("Content-Type", "application/pdf"), entry("X-Content-Type-Options", "nosniff"),
                entry("Cache-Control", "no-store, private"));
        assertThat(answer.getHeaders().getContentDisposition()).returns("inline", d -> d.getType())
                .returns("Згода.pdf", d -> d.getFilename());
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).contains("filename*=UTF-8''%D0%97%D0%B3%D0%BE%D0%B4%D0%B0.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"C:\\Users\\me\\scan.pdf|scan.pdf", "../../etc/passwd|passwd.pdf", "x.exe|x.exe.pdf",
            "a\u202efdp.exe|afdp.exe.pdf",
            "'a\r\nSet-Cookie: x.pdf'|aSet-Cookie_ x.pdf", "/|file.pdf", "СКАН.PDF|СКАН.PDF", "Заи\u0306ва.pdf|Зайва.pdf"})
    void aNameIsKeptWithoutWhatCouldHarm(String sent, String kept) {
        assertThat(kept(sent, PDF).name()).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(kept("я".repeat(300) + ".pdf", PDF).name()).hasSize(200).endsWith("я.pdf");
    }

    @Test
    void aSizeIsSaidAsPeopleSayIt() {
        assertThat(Stream.of(5L, 350_000L, 1_258_291L).map(size -> new StoredFile(matter, "a", "b", size).sizeInWords().in(Language.UK)))
                .containsExactly("менше ніж 1 КБ", "341 КБ", "1,2 МБ");
    }

    private StoredFile kept(String name, byte[] content) {
        return ((Kept) files.keep(matter, sent(name, content))).file();
    }

    private String refusal(String name, byte[] content) {
        return ((Refused) files.keep(matter, sent(name, content))).why().in(Language.UK);
    }

    private static MockMultipartFile sent(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/pdf", content);
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A small image whose header says another size. */
    private static byte[] png(int width, int height) throws IOException {
        var png = ByteBuffer.wrap(image("png")).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png.array(), 12, 17);
        return png.putInt(29, (int) crc.getValue()).array();
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }
}
