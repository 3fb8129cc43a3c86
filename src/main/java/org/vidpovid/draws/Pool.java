package org.vidpovid.draws;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.tlog.Hash;

/**
 * Among whom a lot is drawn, in the one order in which its text may be written. Members are ids that are public anyway, such as those of
 * posts, so its hash needs no salt; nothing of a person may be in it.
 */
public record Pool(List<Member> members) {

    static final int GREATEST_WEIGHT = 1_000_000;
    static final int MOST = 1_000;
    private static final String HEAD = "vidpovid pool v1\n";

    /**
     * One of them.
     *
     * @param id a stable public id
     * @param weight how many tickets of the lot are theirs: from 1 to a million
     * @param name as of now; it is shown, and is no part of what is committed to
     */
    public record Member(UUID id, int weight, Text name) {
        public Member {
            if (weight < 1 || weight > GREATEST_WEIGHT) throw new IllegalArgumentException("a weight of " + weight);
        }
    }

    public Pool {
        members = members.stream().sorted(Comparator.comparing(member -> member.id().toString())).toList();
        if (members.size() > MOST) throw new IllegalArgumentException(members.size() + " members");
        if (members.stream().map(Member::id).distinct().count() < members.size()) {
            throw new IllegalArgumentException("somebody is in it twice");
        }
    }

    /** Whether there is anything to draw: not among one, and not among nobody. */
    public boolean isToBeDrawn() {
        return members.size() > 1;
    }

    /** What is hashed: a line that says what it is, and a line for each member, id and weight, in the order of the signs of the ids. */
    public String text() {
        return members.stream().map(member -> member.id() + " " + member.weight() + "\n").collect(Collectors.joining("", HEAD, ""));
    }

    /** SHA-256 of the {@link #text}, in hexadecimal digits. */
    public String hash() {
        return Hash.sha256(text());
    }

    /** How many tickets there are. */
    public long tickets() {
        return members.stream().mapToLong(Member::weight).sum();
    }

    /** Whose ticket it is, counted from 0 through the members in their order. */
    Member holderOf(long ticket) {
        long left = ticket;
        for (var member : members) {
            left -= member.weight();
            if (left < 0) return member;
        }
        throw new IllegalArgumentException("no ticket " + ticket);
    }

    Optional<Member> member(UUID id) {
        return members.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
