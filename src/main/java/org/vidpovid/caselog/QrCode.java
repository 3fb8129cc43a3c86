package org.vidpovid.caselog;

import module java.base;
import com.google.zxing.*;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.vidpovid.tlog.*;

/**
 * A text as squares that a telephone reads, as a path of SVG.
 *
 * @param path of a stroke; one step is one square, and the middle of the first row is at 0
 * @param side in squares
 */
record QrCode(String path, int side) {

    private static final int QUIET = 4; // squares of nothing around it, as readers need

    private static final int LONGEST = 2_900; // bytes: what the largest code holds at the lowest level of correction is a little more

    /**
     * Of the proof, with as many cosignatures as there is room for; or of the promise, until there is a proof or if none fits.
     */
    static Optional<QrCode> of(Optional<TlogProof> proof, SignedNote promise) {
        return proof.flatMap(whole -> of(whole.within(LONGEST).toString())).or(() -> of(promise.toString()));
    }

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

    /** Strokes one square wide, each begun from the end of the one before: half the bytes of squares that are filled. */
    private static QrCode drawn(BitMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int end = -1;
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y)) x++;
                if (x == from) continue;
                if (end < 0) path.append('M').append(from).append(' ').append(y);
                else path.append('m').append(from - end).append(" 0");
                path.append('h').append(x - from);
                end = x;
            }
        }
        return new QrCode(path.toString(), squares.getWidth());
    }
}
