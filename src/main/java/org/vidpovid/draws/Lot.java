package org.vidpovid.draws;

import module java.base;
import org.vidpovid.tlog.Hash;

/**
 * A lot as it was drawn, by nothing but SHA-256, so that everybody can draw it again; docs/public-log.md says it to the byte.
 *
 * @param seed 64 hexadecimal digits, known to nobody before the pool was fixed
 * @param attempt how many numbers were passed over: those above the last whole multiple of the tickets, which would favour the first
 * @param digest from whose first 14 digits the ticket comes
 * @param ticket from 0
 */
public record Lot(String seed, String subject, Pool pool, int attempt, String digest, long ticket, UUID chosen) {

    static final String HEAD = "vidpovid lot v1\n";
    /** Fewer than 64 bits: so that a shell can count with them. */
    static final long NUMBERS = 1L << 56;
    private static final int DIGITS = 14;
    private static final Pattern WORD = Pattern.compile("[!-~]{1,200}"); // one line of plain signs

    /**
     * Draws.
     *
     * @param subject by what public name that for which it is drawn stands in the log
     */
    public static Lot draw(String seed, String subject, Pool pool) {
        return draw(seed, subject, pool, Hash::sha256);
    }

    /** @param hash SHA-256; tests have others, as a number is passed over once in millions of years */
    static Lot draw(String seed, String subject, Pool pool, UnaryOperator<String> hash) {
        if (!WORD.matcher(seed).matches() || !WORD.matcher(subject).matches()) throw new IllegalArgumentException("not one plain line");
        if (pool.members().isEmpty()) throw new IllegalArgumentException("nobody to draw");
        var tickets = pool.tickets();
        var end = NUMBERS - NUMBERS % tickets;
        for (int attempt = 0; ; attempt++) {
            var digest = hash.apply(HEAD + seed + "\n" + subject + "\n" + pool.hash() + "\n" + attempt + "\n");
            var number = number(digest);
            if (number >= end) continue;
            var ticket = number % tickets;
            return new Lot(seed, subject, pool, attempt, digest, ticket, pool.holderOf(ticket).id());
        }
    }

    /** What the ticket was taken from: the beginning of the digest, below {@link #NUMBERS}. */
    long number() {
        return number(digest);
    }

    private static long number(String digest) {
        return Long.parseLong(digest.substring(0, DIGITS), 16);
    }

    /** The seed that a witness has given by its cosignature: SHA-256 of its line, without the line break. */
    public static String seedOf(String cosignature) {
        return Hash.sha256(cosignature);
    }
}
