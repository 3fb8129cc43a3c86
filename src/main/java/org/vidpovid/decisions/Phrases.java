package org.vidpovid.decisions;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.authorities.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.NotFound;

/**
 * The wording that each unit keeps for its acts. It saves typing; it does not save thinking, so an act shows what of it was not written
 * for it.
 */
@Service
public class Phrases {

    /** Wording that a unit keeps to use again. Whoever gets an act that contains it is told so. */
    public record Phrase(UUID id, String title, String body, String author) {

        /** Shorter passages prove nothing: everybody writes “the application was examined”. */
        private static final int SHORTEST_PASSAGE = 40;
        private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]+");
        private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

        /**
         * Whether a whole sentence of it, or all of it if it has no long one, stands in a text; signs, spaces and capitals are no
         * difference.
         */
        boolean standsIn(String text) {
            var folded = folded(text);
            var passages = Stream.of(SENTENCE_END.split(body)).map(Phrase::folded).filter(passage -> passage.length() >= SHORTEST_PASSAGE)
                    .toList();
            return passages.isEmpty() ? folded.contains(folded(body)) : passages.stream().anyMatch(folded::contains);
        }

        /** With a space at either end, so that no word is found inside another. */
        private static String folded(String text) {
            return " " + NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
        }
    }

    private final JdbcClient db;
    private final Authorities authorities;
    private final Clock clock;

    Phrases(JdbcClient db, Authorities authorities, Clock clock) {
        this.db = db;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Those of the viewer's units that are in use, by title. */
    public List<Phrase> of(Viewer official) {
        return db.sql("""
                select id, title, body, author from decisions.phrase
                where unit_id = any (:units) and retired_at is null order by title collate "uk-x-icu", id""")
                .param("units", official.unitIds().toArray(UUID[]::new)).query(Phrase.class).list();
    }

    /** Keeps wording for the first of the viewer's units. */
    public void keep(String title, String body, Viewer official) {
        var seat = authorities.seatsOf(Objects.requireNonNull(official.personId())).stream().findFirst().orElseThrow(NotFound::new);
        db.sql("""
                insert into decisions.phrase (id, unit_id, title, body, author_person_id, author, at)
                values (:id, :unit, :title, :body, :authorId, :author, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("unit", seat.unitId()).param("title", title).param("body", body)
                .param("authorId", seat.personId()).param("author", seat.name()).param("at", OffsetDateTime.now(clock)).update();
    }

    /** Takes wording of the viewer's units out of use; acts go on naming it. */
    public void retire(UUID id, Viewer official) {
        db.sql("update decisions.phrase set retired_at = :now where id = :id and unit_id = any (:units) and retired_at is null")
                .param("now", OffsetDateTime.now(clock)).param("id", id).param("units", official.unitIds().toArray(UUID[]::new)).update();
    }

    /** The titles of the unit's phrases that stand in a text, also of those out of use: retiring one does not make it one's own words. */
    List<String> in(String text, UUID unitId) {
        return db.sql("select id, title, body, author from decisions.phrase where unit_id = :unit order by id").param("unit", unitId)
                .query(Phrase.class).list().stream().filter(phrase -> phrase.standsIn(text)).map(Phrase::title).distinct().toList();
    }
}
