package org.vidpovid.people;

import static java.util.stream.Collectors.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.web.Language;

/** Finding and opening the accounts of those who work for the state here. Whoever is found was looked at, and it is recorded. */
@Service
public class Accounts {

    public static final int MOST = 20;

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    private final JdbcClient db;
    private final Clock clock;

    Accounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those with accounts whose taxpayer number this is, or whose surname (and first name) begins so; at most {@link #MOST}, by name. */
    public List<Person> find(String numberOrName, Viewer viewer) {
        var words = numberOrName.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        var digits = numberOrName.replaceAll("[ -]", "");
        var found = TEN_DIGITS.matcher(digits).matches()
                ? select("tax_number = :number", Map.of("number", digits))
                : words[0].isEmpty() ? List.<Person>of() : select("lower(last) like :last and lower(first) like :first",
                        Map.of("last", beginning(words[0]), "first", beginning(words.length > 1 ? words[1] : "")));
        found.forEach(person -> looked(viewer, person.id()));
        return found;
    }

    /** The accounts that have these taxpayer numbers, by number; for comparing, not for showing. */
    public Map<String, Person> withTaxNumbers(Collection<String> numbers) {
        return db.sql("select * from people.person where has_account and tax_number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(Row.class).list().stream().map(Row::person)
                .collect(toMap(person -> Objects.requireNonNull(person.taxNumber()), person -> person));
    }

    /** These persons; whoever is unknown is absent. */
    public Map<UUID, Person> of(Collection<UUID> ids) {
        return db.sql("select * from people.person where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(Row.class).list().stream().map(Row::person).collect(toMap(Person::id, person -> person));
    }

    /**
     * An account for somebody who has not signed in yet: they will be known by their number when they do, never by an e-mail.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody has an account under this number
     */
    public void open(UUID id, PersonName name, String taxNumber) {
        db.sql("""
                insert into people.person (id, last, first, middle, tax_number, language, has_account, registered_at)
                values (:id, :last, :first, :middle, :number, :language, true, :at)""")
                .param("id", id).param("last", name.last()).param("first", name.first()).param("middle", name.middle())
                .param("number", taxNumber)
                .param("language", Language.UK.name()).param("at", OffsetDateTime.now(clock)).update();
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Puts on record that somebody was found. No matter was looked at but the person, so they stand for both. */
    public void looked(Viewer viewer, UUID subject) {
        db.sql("""
                insert into people.access (id, at, viewer_person_id, viewer_name, purpose, matter_id, subject_person_id)
                values (:id, :at, :viewer, :name, 'ADMINISTRATION', :subject, :subject)""")
                .param("id", newId()).param("at", OffsetDateTime.now(clock)).param("viewer", Objects.requireNonNull(viewer.personId()))
                .param("name", viewer.name()).param("subject", subject).update();
    }

    private List<Person> select(String which, Map<String, String> values) {
        return db.sql("select * from people.person where has_account and " + which
                + " order by last collate \"uk-x-icu\", first collate \"uk-x-icu\", id limit " + MOST)
                .params(values).query(Row.class).list().stream().map(Row::person).toList();
    }

    /** Call it before what is known of these persons leaves the portal in a list: each of them can see by whom. */
    public void takenOut(Viewer viewer, Collection<UUID> subjects) {
        db.sql("""
                insert into people.access (id, at, viewer_person_id, viewer_name, purpose, matter_id, subject_person_id)
                select id, :at, :viewer, :name, 'ADMINISTRATION', subject, subject from unnest(:ids, :subjects) as look (id, subject)""")
                .param("ids", subjects.stream().map(_ -> newId()).toArray(UUID[]::new)).param("subjects", subjects.toArray(UUID[]::new))
                .param("at", OffsetDateTime.now(clock)).param("viewer", Objects.requireNonNull(viewer.personId()))
                .param("name", viewer.name()).update();
    }

    private static String beginning(String word) {
        return word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private record Row(UUID id, String last, String first, String middle, @Nullable LocalDate born, @Nullable String taxNumber,
            @Nullable String email, @Nullable String phone, Language language) {

        Person person() {
            return new Person(id, new PersonName(last, first, middle), born, taxNumber, new Contact(email, phone, language));
        }
    }
}
