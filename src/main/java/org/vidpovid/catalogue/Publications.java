package org.vidpovid.catalogue;

import static java.util.stream.Collectors.toMap;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.apache.commons.codec.digest.DigestUtils;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.catalogue.Press.Version;
import org.vidpovid.law.Text;
import org.vidpovid.publiclog.*;
import org.vidpovid.web.*;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published versions, which nothing changes any more: the database itself refuses to. */
@Component
class Publications {

    /** Sorted, so that the order of properties in a file does not make a version. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final JdbcClient db;
    private final PublicLog log;
    private final Clock clock;

    Publications(JdbcClient db, PublicLog log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** Whoever publishes waits here for others who do, on whichever node, until their transaction ends. */
    void takeTurn() {
        db.sql("lock table catalogue.procedure in share row exclusive mode").update();
    }

    /** Whether a definition says the same as one that was published. */
    static boolean isSame(ObjectNode definition, Version version) {
        return DigestUtils.sha256Hex(JSON.writeValueAsString(definition)).equals(version.digest());
    }

    Optional<Version> latest(String slug) {
        return versions(slug).stream().findFirst();
    }

    /** All versions of a service, the newest first. */
    List<Version> versions(String slug) {
        return db.sql("""
                select id, slug, version, published_at, digest, proposal_id,
                    case when proposal_id is null then definition #>> '{procedure,imported,source}' end source
                from catalogue.procedure where slug = ? order by version desc""")
                .param(slug).query(Version.class).list();
    }

    /** The ids of the latest versions of all services. */
    List<UUID> latest() {
        return db.sql("select distinct on (slug) id from catalogue.procedure order by slug, version desc").query(UUID.class).list();
    }

    /** Another one whenever a version was published, or a pause began or ended: the transaction of a change moves it on. */
    long changes() {
        return db.sql("select number from catalogue.changes where one").query(Long.class).single();
    }

    Map<String, Pause> pauses() {
        return db.sql("select slug, reason_uk, reason_en, meanwhile_uk, meanwhile_en, since, by_name from catalogue.pause where "
                + "until is null")
                .query(PauseRow.class).list().stream().map(PauseRow::pause).collect(toMap(Pause::slug, pause -> pause));
    }

    Optional<Service> find(UUID id) {
        return db.sql("select id, version, published_at, definition from catalogue.procedure where id = ?").param(id)
                .query(Row.class).optional().map(Row::service);
    }

    Optional<Service> find(String slug, int version) {
        return db.sql("select id, version, published_at, definition from catalogue.procedure where slug = ? and version = ?")
                .param(slug).param(version).query(Row.class).optional().map(Row::service);
    }

    Optional<ObjectNode> definition(UUID id) {
        return db.sql("select definition from catalogue.procedure where id = ?").param(id).query(String.class).optional()
                .map(json -> (ObjectNode) JSON.readTree(json));
    }

    /** @param proposalId null if it comes with a release */
    Version insert(ObjectNode definition, int version, @Nullable UUID proposalId) {
        var json = JSON.writeValueAsString(definition);
        var published = new Version(UuidCreator.getTimeOrderedEpoch(), definition.path("slug").asString(), version,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), DigestUtils.sha256Hex(json), proposalId,
                proposalId == null ? definition.at("/procedure/imported/source").asString(null) : null);
        db.sql("""
                insert into catalogue.procedure (id, slug, version, published_at, definition, digest, proposal_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(published.id(), published.slug(), version, published.publishedAt(), new SqlParameterValue(Types.OTHER, json),
                        published.digest(),
                        new SqlParameterValue(Types.OTHER, proposalId)).update();
        log.append(published.id(), new Entry("procedure.published", Map.of("service", published.slug(), "version", version,
                "procedure", published.id().toString(), "sha256", published.digest(), "by-two", proposalId != null), Map.of()));
        return published;
    }

    private record Row(UUID id, int version, OffsetDateTime publishedAt, String definition) {

        Service service() {
            return new Definition(JSON.readTree(definition)).service(id, version, publishedAt.toInstant());
        }
    }

    private record PauseRow(String slug, String reasonUk, String reasonEn, String meanwhileUk, String meanwhileEn, OffsetDateTime since,
            String byName) {

        Pause pause() {
            return new Pause(slug, new Text(reasonUk, reasonEn), new Text(meanwhileUk, meanwhileEn), since.toInstant(), byName);
        }
    }
}
