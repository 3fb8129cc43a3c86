package org.vidpovid.imports;

import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Openings;
import org.vidpovid.web.Message;

/** The services that came of processes: where each is, and what was published of it by a reading and not by people. */
@Component
record Opened(JdbcClient db) implements Openings {

    private static final int LONGEST = 60; // letters of an address

    @Override
    public Map<Origin, List<String>> all() {
        record Row(String source, String process, String slug) {}
        return db.sql("select source, process, slug from imports.opening order by slug").query(Row.class).list().stream()
                .collect(Collectors.groupingBy(row -> new Origin(row.source, row.process), TreeMap::new,
                        Collectors.mapping(Row::slug, Collectors.toList())));
    }

    /**
     * The address of what a process became at a unit: the one it has, or a free one.
     *
     * @param isTaken whether there is a service with an address
     * @return empty if there is no free one
     */
    Optional<String> address(String source, Opening opening, Predicate<String> isTaken) {
        var known = db.sql("select slug from imports.opening where source = :source and process = :process and unit_code = :unit")
                .param("source", source).param("process", opening.process()).param("unit", opening.unit()).query(String.class).optional();
        return known.or(() -> addresses(source, opening).filter(slug -> digest(slug).isEmpty() && !isTaken.test(slug)).findFirst());
    }

    /** What it may be called, the plainest first. The second is told from all others by the exact name of its process. */
    private static Stream<String> addresses(String source, Opening opening) {
        var plain = opening.process().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var digest = "x" + DigestUtils.sha256Hex(opening.process()).substring(0, 12);
        var room = LONGEST - source.length() - opening.unit().length() - 2;
        var cut = plain.substring(0, Math.clamp(room - digest.length() - 1, 0, plain.length())).replaceAll("-$", "");
        return Stream.of(plain, cut.isEmpty() ? digest : cut + "-" + digest).filter(name -> !name.isEmpty() && name.length() <= room)
                .map(name -> source + "-" + name + "-" + opening.unit());
    }

    /** Of the version that a reading published last at an address; empty if it never did. */
    Optional<String> digest(String slug) {
        return db.sql("select digest from imports.opening where slug = :slug").param("slug", slug).query(String.class).optional();
    }

    void keep(String source, Opening opening, String slug, String digest) {
        db.sql("""
                insert into imports.opening (source, process, unit_code, office, slug, digest)
                values (:source, :process, :unit, :office, :slug, :digest)
                on conflict (source, process, unit_code) do update set office = excluded.office, digest = excluded.digest""")
                .param("source", source).param("process", opening.process()).param("unit", opening.unit())
                .param("office", opening.office()).param("slug", slug).param("digest", digest).update();
    }

    /**
     * Services that stay open though the source, or whoever says which unit decides what, does not name them any more.
     *
     * @param processes those that were read
     * @param openings  what was to be opened; empty if nobody said
     */
    List<Text> forsaken(String source, Set<String> processes, Collection<Opening> openings) {
        record Row(String process, String unitCode, String slug) {}
        var named = openings.stream().map(opening -> List.of(opening.process(), opening.unit())).collect(Collectors.toSet());
        return db.sql("select process, unit_code, slug from imports.opening where source = :source order by slug").param("source", source)
                .query(Row.class).list().stream().flatMap(row -> {
                    if (!processes.contains(row.process)) return Stream.of(Message.of("imports.forsaken.process", row.slug, row.process));
                    return named.isEmpty() || named.contains(List.of(row.process, row.unitCode)) ? Stream.<Message>of()
                            : Stream.of(Message.of("imports.forsaken.row", row.slug, row.process, row.unitCode));
                }).map(Text::of).toList();
    }
}
