package org.vidpovid.caselog;

import module java.base;
import com.google.zxing.*;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A text as squares that a telephone reads, as a path of SVG.
 *
 * @param path one step is one square
 * @param side in squares
 */
record QrCode(String path, int side) {

    private static final int QUIET = 4; // squares of nothing around it, as readers need

    /** Nothing if the text is too long for any. */
    static Optional<QrCode> of(String text) {
        try {
            return Optional.of(drawn(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(
                    EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L,
                    EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))));
        } catch (WriterException _) {
            return Optional.empty();
        }
    }

    private static QrCode drawn(BitMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y)) x++;
                if (x > from) path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-")
                        .append(x - from).append('z');
            }
        }
        return new QrCode(path.toString(), squares.getWidth());
    }
}
