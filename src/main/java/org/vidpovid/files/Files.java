package org.vidpovid.files;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.vidpovid.files.Verdict.*;
import org.vidpovid.web.*;

/** The files of all matters. Knows nothing of who may see a matter: ask its room first. */
@Service
public class Files {

    static final long LARGEST = 10 * 1024 * 1024;
    static final long LARGEST_TOGETHER = 50 * 1024 * 1024;
    static final int MOST = 60; // a form may ask for forty pages, and some are sent anew or written about

    private final JdbcClient db;
    private final Clock clock;

    Files(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps a file if it is one of those that are accepted. */
    @Transactional
    public Verdict keep(UUID matterId, MultipartFile sent) {
        var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        if (sent.isEmpty()) return new Refused(name.isBlank() ? Message.of("files.none") : Message.of("files.empty"));
        if (sent.getSize() > LARGEST) {
            return new Refused(Message.of("files.too-large", StoredFile.inWords(sent.getSize()), StoredFile.inWords(LARGEST)));
        }
        return keep(matterId, name, bytes(sent));
    }

    /** The same of a file that came by itself. */
    @Transactional
    public Verdict keep(UUID matterId, String name, byte[] content) {
        if (content.length == 0) return new Refused(Message.of("files.empty"));
        if (content.length > LARGEST) {
            return new Refused(Message.of("files.too-large", StoredFile.inWords(content.length), StoredFile.inWords(LARGEST)));
        }
        return switch (Inspection.of(content)) {
            case Inspection.Bad bad -> new Refused(bad.why());
            case Inspection.Good good -> full(matterId, content.length).<Verdict>map(Refused::new)
                    .orElseGet(() -> new Kept(stored(matterId, FileName.of(name, good.type()), good.type(), content)));
        };
    }

    /** The files of a matter, oldest first. */
    public List<StoredFile> of(UUID matterId) {
        return db.sql("select id, name, type, size from files.file where matter_id = :matter order by id").param("matter", matterId)
                .query(StoredFile.class).list();
    }

    /** SHA-256 of the content of each file of a matter, in hexadecimal digits. */
    public Map<UUID, String> digests(UUID matterId) {
        return db.sql("select id, encode(sha256, 'hex') as sha256 from files.file where matter_id = :matter").param("matter", matterId)
                .query(Fingerprint.class).list().stream().collect(Collectors.toMap(Fingerprint::id, Fingerprint::sha256));
    }

    public Optional<Opened> open(UUID matterId, UUID fileId) {
        return db.sql("select id, name, type, size, content, sha256 from files.file where matter_id = :matter and id = :id")
                .param("matter", matterId).param("id", fileId)
                .query(Row.class).optional().map(Row::opened);
    }

    /** Forgets a file. One that is not there is forgotten already. */
    public void drop(UUID matterId, UUID fileId) {
        db.sql("delete from files.file where matter_id = :matter and id = :id").param("matter", matterId).param("id", fileId).update();
    }

    /** Forgets all files of these matters. */
    public void dropAll(Collection<UUID> matterIds) {
        db.sql("delete from files.file where matter_id = any (:matters)").param("matters", matterIds.toArray(UUID[]::new)).update();
    }

    /** Why the matter takes no more of this size. Files of one matter wait here for each other, so that none slips past. */
    private Optional<Message> full(UUID matterId, long size) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:matter, 0))").param("matter", matterId.toString()).query().singleRow();
        var kept = db.sql("select count(*) as count, coalesce(sum(size), 0) as size from files.file where matter_id = :matter")
                .param("matter", matterId).query(Together.class).single();
        if (kept.count >= MOST) return Optional.of(Message.of("files.too-many", MOST));
        if (kept.size + size <= LARGEST_TOGETHER) return Optional.empty();
        return Optional.of(Message.of("files.too-large-together", StoredFile.inWords(LARGEST_TOGETHER)));
    }

    private StoredFile stored(UUID matterId, String name, FileType type, byte[] content) {
        var file = new StoredFile(UuidCreator.getTimeOrderedEpoch(), name, type.media(), content.length);
        db.sql("""
                insert into files.file (matter_id, id, name, type, size, sha256, content, kept_at)
                values (:matter, :id, :name, :type, :size, :sha256, :content, :at)""")
                .param("matter", matterId).param("id", file.id()).param("name", name).param("type", file.type()).param("size", file.size())
                .param("sha256", DigestUtils.sha256(content)).param("content", content).param("at", OffsetDateTime.now(clock))
                .update();
        return file;
    }

    private static byte[] bytes(MultipartFile sent) {
        try {
            return sent.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Fingerprint(UUID id, String sha256) {}

    private record Together(long count, long size) {}

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    private record Row(UUID id, String name, String type, long size, byte[] content, byte[] sha256) {

        /** What a person sent is evidence: if the disk changed a bit of it, nobody must decide by it. */
        Opened opened() {
            if (!MessageDigest.isEqual(sha256, DigestUtils.sha256(content))) {
                throw new IllegalStateException("file " + id + " is not what was sent");
            }
            return new Opened(new StoredFile(id, name, type, size), content);
        }
    }
}
