package org.vidpovid.catalogue;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Types;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published versions, which nothing changes any more: the database itself refuses to. */
@Component
class Publications {

    /** Sorted, so that the order of properties in a file does not make a version. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final JdbcClient db;
    private final Clock clock;

    Publications(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Publishes what differs from its latest version. Every node does this as it starts, one after another, and only the first finds work. */
    @Transactional
    public List<Service> publish(List<ObjectNode> definitions) {
        db.sql("lock table catalogue.procedure in share row exclusive mode").update();
        return definitions.stream().map(this::latest).toList();
    }

    Optional<Service> find(UUID id) {
        return db.sql("select id, version, published_at, definition, digest from catalogue.procedure where id = ?").param(id)
                .query(Row.class).optional().map(Row::service);
    }

    Optional<Service> find(String slug, int version) {
        return db.sql("select id, version, published_at, definition, digest from catalogue.procedure where slug = ? and version = ?")
                .param(slug).param(version).query(Row.class).optional().map(Row::service);
    }

    private Service latest(ObjectNode definition) {
        var slug = definition.path("slug").asString();
        var json = JSON.writeValueAsString(definition);
        var digest = sha256(json);
        var latest = db.sql("""
                select id, version, published_at, definition, digest from catalogue.procedure
                where slug = ? order by version desc limit 1""").param(slug).query(Row.class).optional();
        return latest.filter(row -> row.digest().equals(digest))
                .orElseGet(() -> insert(slug, latest.map(Row::version).orElse(0) + 1, json, digest)).service();
    }

    private Row insert(String slug, int version, String json, String digest) {
        var row = new Row(UuidCreator.getTimeOrderedEpoch(), version, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), json, digest);
        db.sql("insert into catalogue.procedure (id, slug, version, published_at, definition, digest) values (?, ?, ?, ?, ?, ?)")
                .params(row.id(), slug, version, row.publishedAt(), new SqlParameterValue(Types.OTHER, json), digest).update();
        return row;
    }

    private record Row(UUID id, int version, OffsetDateTime publishedAt, String definition, String digest) {

        Service service() {
            return new Definition(JSON.readTree(definition)).service(id, version, publishedAt.toInstant());
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
