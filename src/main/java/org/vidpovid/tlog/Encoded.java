package org.vidpovid.tlog;

import module java.base;
import org.vidpovid.tlog.Rejected.Why;

/** Bytes and numbers as the specifications write them, in the one way in which each may be written: a flipped bit is never forgiven. */
public final class Encoded {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Encoded() {}

    /** Base 64 with its padding and without a bit to spare: the library reads more than it writes. */
    static byte[] bytes(String base64, Why otherwise) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (text(bytes).equals(base64)) return bytes;
        } catch (IllegalArgumentException _) {
            // as below
        }
        throw new Rejected(otherwise, "not base 64: " + shortened(base64));
    }

    static Hash hash(String base64, Why otherwise) {
        var bytes = bytes(base64, otherwise);
        if (bytes.length != Hash.LENGTH) throw new Rejected(otherwise, "not a hash: " + shortened(base64));
        return Hash.of(bytes);
    }

    /** A decimal number that is not negative and has no zeroes before it; otherwise {@link Rejected}. */
    public static long number(String decimal, Why otherwise) {
        try {
            if (NUMBER.matcher(decimal).matches()) return Long.parseLong(decimal);
        } catch (NumberFormatException _) {
            // as below: greater than any tree
        }
        throw new Rejected(otherwise, "not a number: " + shortened(decimal));
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A text in UTF-8; {@link Rejected} unless all of it is. */
    public static String utf8(byte[] bytes, Why otherwise) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new Rejected(otherwise, "not UTF-8");
        }
    }

    static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
