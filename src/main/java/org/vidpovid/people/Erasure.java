package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.web.*;

/** Erases a person from all rooms at once, as far as the law lets it, and tells beforehand exactly what it will do. */
@Service
public class Erasure {

    /**
     * What becomes of the things of one kind.
     *
     * @param why null if nothing of it stays
     */
    public record Line(Wording title, int erased, int kept, @Nullable Wording why) {}

    /**
     * What would be done, or was.
     *
     * @param inTheWay what has to end first; as long as there is any, nothing is erased
     */
    public record Outcome(List<Wording> inTheWay, List<Line> lines) {

        public List<Line> erased() {
            return lines.stream().filter(line -> line.erased > 0).toList();
        }

        public List<Line> kept() {
            return lines.stream().filter(line -> line.kept > 0).toList();
        }
    }

    private final List<PersonalData> rooms;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Erasure(List<PersonalData> rooms, TransactionTemplate transaction, JdbcClient db) {
        this.rooms = rooms;
        this.db = db;
        this.transaction = transaction;
    }

    /** What an erasure would do just now. It is done and taken back: no description can differ from the deed. */
    public Outcome preview(UUID personId) {
        return Objects.requireNonNull(transaction.execute(taken -> {
            taken.setRollbackOnly();
            return new Outcome(inTheWay(personId), rooms.stream().flatMap(room -> erase(room, personId)).toList());
        }));
    }

    /** Erases in one transaction, or nothing at all if something stands in the way. */
    public Outcome erase(UUID personId) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            // whoever applies or is given a role just now holds this row: what they do is seen here, or they find nobody
            db.sql("select id from people.person where id = :id for update").param("id", personId).query(UUID.class).optional();
            var inTheWay = inTheWay(personId);
            return new Outcome(inTheWay, inTheWay.isEmpty() ? rooms.stream().flatMap(room -> erase(room, personId)).toList() : List.of());
        }));
    }

    private List<Wording> inTheWay(UUID personId) {
        return rooms.stream().flatMap(room -> room.standInTheWay(personId).stream()).toList();
    }

    private static Stream<Line> erase(PersonalData room, UUID personId) {
        var before = counts(room, personId);
        var reasons = room.erase(personId);
        var after = counts(room, personId);
        return before.entrySet().stream().filter(kind -> kind.getValue() > 0).map(kind -> {
            var why = reasons.get(kind.getKey());
            var kept = why == null ? 0 : after.getOrDefault(kind.getKey(), 0); // a row without a reason to stay is an empty one
            return new Line(room.title(kind.getKey()), kind.getValue() - kept, kept, kept == 0 ? null : why);
        });
    }

    private static SortedMap<String, Integer> counts(PersonalData room, UUID personId) {
        return new TreeMap<>(room.export(personId).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> kind.getValue().size())));
    }
}
