package org.vidpovid.journeys;

import module java.base;
import module java.desktop;

/** What people send when they are asked for a document. */
final class Scans {

    private Scans() {}

    static byte[] png() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Windows program, whatever its name says. */
    static byte[] program() {
        var bytes = new byte[512];
        System.arraycopy("MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 14);
        bytes[0x3C] = 0x40;
        System.arraycopy("PE\0\0d\u0086".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0x40, 6);
        return bytes;
    }
}
