package org.vidpovid.lists;

import module java.base;
import org.vidpovid.law.Text;

/** A list of things with codes and names that is too long for a page: people type a part of a name. */
public final class NamedList {

    /** One of them. */
    public record Entry(String code, Text name) {}

    private static final Map<String, NamedList> READ = new ConcurrentHashMap<>();

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private NamedList(String name) {
        for (var row : Csv.rows("/lists/" + name + ".csv")) {
            var entry = new Entry(row.get("code"), new Text(row.get("uk"), row.get("en")));
            if (entries.put(entry.code(), entry) != null) {
                throw new IllegalStateException("the list " + name + " has a code twice: " + entry.code());
            }
        }
    }

    /**
     * The list in {@code lists/NAME.csv}, with the columns {@code code}, {@code uk} and {@code en}.
     *
     * @return empty if there is no such list
     */
    public static Optional<NamedList> of(String name) {
        if (NamedList.class.getResource("/lists/" + name + ".csv") == null) return Optional.empty();
        return Optional.of(READ.computeIfAbsent(name, NamedList::new));
    }

    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Those that are called so, in either language, or have this code. */
    public List<Entry> called(String typed) {
        var sought = Sought.of(typed);
        return entries.values().stream().filter(entry -> entry.code().equalsIgnoreCase(typed) || names(entry).anyMatch(sought::is))
                .toList();
    }

    /** Those whose name, in either language, has a word that begins so; those that begin so themselves come first. */
    public List<Entry> matching(String typed, int most) {
        var sought = Sought.of(typed);
        return sought.best(entries.values(), NamedList::names, most);
    }

    private static Stream<String> names(Entry entry) {
        return Stream.of(entry.name().uk(), entry.name().en());
    }
}
