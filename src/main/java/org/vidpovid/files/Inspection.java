package org.vidpovid.files;

import module java.base;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.Tika;
import org.vidpovid.web.Message;

/**
 * What a file is, found out from its content alone: its name and the browser may say anything.
 * Nothing is unpacked and no image is drawn, so nothing can burst.
 */
sealed interface Inspection {

    record Good(FileType type) implements Inspection {}

    record Bad(Message why) implements Inspection {}

    int MAX_MEGAPIXELS = 100;
    Tika TIKA = new Tika();
    Set<String> OFFICE = Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice", "application/rtf",
            "text/plain");

    static Inspection of(byte[] content) {
        var media = TIKA.detect(content);
        var type = FileType.of(media.equals("image/heif") ? FileType.HEIC.media() : media);
        if (type.isEmpty()) return new Bad(isDocument(media) ? Message.of("files.document") : Message.of("files.other-type"));
        return switch (type.get()) {
            case PDF -> new String(content, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-") ? new Good(FileType.PDF) : damaged();
            case JPEG, PNG -> image(type.get(), content);
            case WEBP, HEIC -> new Good(type.get());
        };
    }

    /** To the people who send them, packed ones are documents too. */
    private static boolean isDocument(String media) {
        return OFFICE.contains(media) || media.startsWith("application/vnd.o");
    }

    /** Reads the header only: a small file can say that it is as large as a field, and whoever draws it runs out of memory. */
    private static Inspection image(FileType type, byte[] content) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return damaged();
            var reader = readers.next();
            reader.setInput(in, true, true);
            var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            return pixels > MAX_MEGAPIXELS * 1_000_000L ? new Bad(Message.of("files.too-many-pixels", MAX_MEGAPIXELS)) : new Good(type);
        } catch (IOException | RuntimeException _) { // the readers throw whatever comes up when a header is nonsense
            return damaged();
        }
    }

    private static Bad damaged() {
        return new Bad(Message.of("files.damaged"));
    }
}
