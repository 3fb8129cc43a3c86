package org.vidpovid.people;

import module java.base;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.web.*;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that all rooms keep about one person, as one archive that programs and people can read (GDPR, art. 15 and 20; 2297-VI, art.
 * 8).
 */
@Service
public class PersonalArchive {

    /** So many things of one kind. */
    public record Held(String table, Wording title, int count) {}

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<PersonalData> rooms;
    private final Clock clock;

    PersonalArchive(List<PersonalData> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** What is kept, kind by kind; not the kinds of which there is nothing. */
    @Transactional(readOnly = true)
    public List<Held> held(UUID personId) {
        return rooms.stream().flatMap(room -> new TreeMap<>(room.export(personId)).entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> new Held(kind.getKey(), room.title(kind.getKey()), kind.getValue().size()))).toList();
    }

    /**
     * Writes the archive: of each kind a JSON file and a page to read, all files that the person sent or was sent, and a page that leads
     * to them. All is as of one moment. In memory is never more than one kind, or one file.
     *
     * @param language of the pages
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(UUID personId, Language language, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var page = new ArchivePage(language);
        var names = new HashSet<String>();
        for (var room : rooms) {
            for (var kind : new TreeMap<>(room.export(personId)).entrySet()) {
                if (kind.getValue().isEmpty()) continue;
                var rows = kind.getValue().stream().map(ArchiveValue::plain).toList();
                var title = room.title(kind.getKey());
                put(zip, kind.getKey() + ".json", JSON.writeValueAsBytes(rows));
                put(zip, kind.getKey() + ".html", page.of(title, rows));
                page.leadsTo(kind.getKey() + ".html", title, rows.size());
            }
        }
        for (var room : rooms) {
            room.files(personId, file -> {
                var name = "files/" + file.name();
                if (!names.add(name)) return;
                put(zip, name, file.content());
                page.leadsTo(name);
            });
        }
        put(zip, "index.html", page.index(clock.instant()));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
