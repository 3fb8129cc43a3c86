package org.vidpovid.authorities;

import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of the authorities, at one moment: what is, what was, and what is to come. Changing it makes another one, and
 * writes nothing.
 *
 * @param entries by kind and key
 */
public record Structure(SortedMap<String, Entry> entries) {

    /** What another structure has otherwise: added if there was nothing before, removed if there is nothing after. */
    public record Edit(@Nullable Entry before, @Nullable Entry after) {

        /** What it is about, as it is now or else as it was. */
        public Entry subject() {
            return Objects.requireNonNull(after == null ? before : after, "nothing was edited");
        }
    }

    static Structure of(Collection<? extends Entry> all) {
        return new Structure(new TreeMap<>()).with(all);
    }

    /** With these lines, instead of those with the same keys. */
    public Structure with(Collection<? extends Entry> changed) {
        var all = new TreeMap<>(entries);
        changed.forEach(entry -> all.put(key(entry), entry));
        return new Structure(Collections.unmodifiableSortedMap(all));
    }

    public Structure with(Entry changed) {
        return with(List.of(changed));
    }

    public Structure without(Entry removed) {
        var all = new TreeMap<>(entries);
        all.remove(key(removed));
        return new Structure(Collections.unmodifiableSortedMap(all));
    }

    /** All lines of a kind, in the order of their keys. */
    public <T extends Entry> List<T> all(Class<T> type) {
        return entries.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The line with the key of another, if there is one. */
    public Optional<Entry> same(Entry entry) {
        return Optional.ofNullable(entries.get(key(entry)));
    }

    public Optional<Entry.Authority> authority(String code) {
        return get(Entry.Kind.AUTHORITY, code, Entry.Authority.class);
    }

    public Optional<Entry.Unit> unit(String code) {
        return get(Entry.Kind.UNIT, code, Entry.Unit.class);
    }

    public Optional<Entry.Post> post(String code) {
        return get(Entry.Kind.POST, code, Entry.Post.class);
    }

    public Optional<Entry.Where> place(String code) {
        return get(Entry.Kind.PLACE, code, Entry.Where.class);
    }

    /** Who has held a post, holds it, and will, in that order. */
    public List<Entry.Appointment> holders(String post) {
        return all(Entry.Appointment.class).stream().filter(official -> official.post().equals(post)).toList();
    }

    public Optional<Entry.Appointment> holder(String post, LocalDate day) {
        return holders(post).stream().filter(official -> official.holdsOn(day)).findAny();
    }

    /** What differs, from the top of the tree down; of one kind first what goes, then what changes, then what is new. */
    List<Edit> editsTo(Structure after) {
        var keys = new TreeSet<>(entries.keySet());
        keys.addAll(after.entries.keySet());
        return keys.stream().map(key -> new Edit(entries.get(key), after.entries.get(key)))
                .filter(edit -> !Objects.equals(edit.before(), edit.after()))
                .sorted(Comparator.comparing((Edit edit) -> edit.subject().kind()).thenComparing(edit -> edit.after() != null)
                        .thenComparing(edit -> edit.before() == null))
                .toList();
    }

    /** The same for the same structure, another for another. */
    public String digest() {
        return digest(entries.toString());
    }

    /** The same for a line that has not changed. */
    public static String digest(Object lines) {
        return DigestUtils.sha256Hex(lines.toString()).substring(0, 32);
    }

    private <T extends Entry> Optional<T> get(Entry.Kind kind, String code, Class<T> type) {
        return Optional.ofNullable(entries.get(key(kind, code))).map(type::cast);
    }

    private static String key(Entry entry) {
        return key(entry.kind(), entry.key());
    }

    private static String key(Entry.Kind kind, String key) {
        return kind + " " + key;
    }
}
