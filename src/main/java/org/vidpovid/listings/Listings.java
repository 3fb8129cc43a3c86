package org.vidpovid.listings;

import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.namedparam.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Listing.*;
import org.vidpovid.web.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What other catalogues know. Everything here is public and the same for everybody. */
@Service
@Transactional
public class Listings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "slug, source, source_id, title_uk, title_en, topic_uk, topic_en, shelf, audience, authority, about, law, places::text places";

    /** What a reading of a catalogue changed, in numbers of services. */
    public record Changed(int added, int changed, int unchanged, int gone) {}

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Listings(JdbcClient db, NamedParameterJdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is none, or not any more
     */
    public Listing get(String slug) {
        return db.sql("select " + COLUMNS + " from listings.listing where slug = :slug and gone_at is null").param("slug", slug)
                .query(Row.class).optional().map(Row::listing).orElseThrow(NotFound::new);
    }

    /** All of them, in the order of their addresses. */
    public List<Listing> all() {
        return db.sql("select " + COLUMNS + " from listings.listing where gone_at is null order by slug").query(Row.class).list().stream()
                .map(Row::listing).toList();
    }

    /** Another one whenever any of them has changed: the transaction of a change moves it on. */
    long changes() {
        return db.sql("select number from listings.changes where one").query(Long.class).single();
    }

    /** Those of a source that one of its processes serves. */
    public List<Listing> servedBy(String source, String process) {
        return db.sql("select " + COLUMNS + """
                 from listings.listing
                where processes @> array[cast(:process as text)] and source = :source and gone_at is null order by slug""")
                .param("source", source).param("process", process).query(Row.class).list().stream().map(Row::listing).toList();
    }

    /**
     * Makes what is known from a source what it says now: all of it, and nothing else.
     *
     * @param whole whether it said all; if not, only what was not known is added
     */
    public Changed replace(String source, Collection<Listing> listings, boolean whole) {
        var before = new HashMap<String, String>();
        db.sql("select slug, digest from listings.listing where source = :source and gone_at is null").param("source", source)
                .query((row, _) -> before.put(row.getString(1), row.getString(2))).list();
        var written = listings.stream().filter(listing -> whole ? !digest(listing).equals(before.get(listing.slug()))
                : !before.containsKey(listing.slug())).toList();
        var added = (int) written.stream().filter(listing -> !before.containsKey(listing.slug())).count();
        batches.batchUpdate("""
                insert into listings.listing (slug, source, source_id, title_uk, title_en, topic_uk, topic_en, shelf, audience,
                    authority, about, law, processes, places, digest)
                values (:slug, :source, :sourceId, :titleUk, :titleEn, :topicUk, :topicEn, :shelf, :audience,
                    :authority, :about, :law, :processes, cast(:places as jsonb), :digest)
                on conflict (slug) do update set title_uk = excluded.title_uk, title_en = excluded.title_en,
                    topic_uk = excluded.topic_uk, topic_en = excluded.topic_en, shelf = excluded.shelf,
                    audience = excluded.audience, authority = excluded.authority, about = excluded.about, law = excluded.law,
                    processes = excluded.processes, places = excluded.places, digest = excluded.digest, gone_at = null""",
                written.stream().map(Listings::parameters).toArray(SqlParameterSource[]::new));
        var gone = whole ? gone(before.keySet(), listings) : 0;
        var changed = written.size() - added;
        return new Changed(added, changed, before.size() - changed - gone, gone);
    }

    private int gone(Set<String> before, Collection<Listing> listings) {
        var kept = listings.stream().map(Listing::slug).collect(Collectors.toSet());
        return db.sql("update listings.listing set gone_at = :now where slug = any (:gone)").param("now", OffsetDateTime.now(clock))
                .param("gone", before.stream().filter(slug -> !kept.contains(slug)).toArray(String[]::new)).update();
    }

    private static SqlParameterSource parameters(Listing listing) {
        return new MapSqlParameterSource().addValue("slug", listing.slug()).addValue("source", listing.source())
                .addValue("sourceId", listing.sourceId())
                .addValue("titleUk", listing.title().uk()).addValue("titleEn", listing.title().en())
                .addValue("topicUk", listing.topic().uk()).addValue("topicEn", listing.topic().en())
                .addValue("shelf", listing.shelf()).addValue("audience", listing.audience().name())
                .addValue("authority", listing.authority()).addValue("about", listing.about()).addValue("law", listing.law())
                .addValue("processes", listing.processes().toArray(String[]::new))
                .addValue("places", JSON.writeValueAsString(listing.places())).addValue("digest", digest(listing));
    }

    private static String digest(Listing listing) {
        return DigestUtils.sha256Hex(JSON.writeValueAsBytes(listing));
    }

    private record Row(String slug, String source, String sourceId, String titleUk, String titleEn, String topicUk, String topicEn,
            String shelf, Audience audience, String authority, String about, String law, String places) {

        Listing listing() {
            return new Listing(slug, source, sourceId, new Text(titleUk, titleEn), new Text(topicUk, topicEn), shelf, audience,
                    authority, about, law, JSON.readValue(places, new TypeReference<List<Serving>>() {}));
        }
    }
}
