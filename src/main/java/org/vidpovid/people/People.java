package org.vidpovid.people;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.web.Language;

/** Everybody the state talks to here: those with an account, and those who applied without one. */
@Service
public class People {

    private final JdbcClient db;
    private final Clock clock;

    People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A person without an account who has just applied. Two applications are two persons: nothing proves that they are one. */
    public UUID register(PersonName name, Contact contact) {
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("""
                insert into people.person (id, last, first, middle, email, phone, language, registered_at)
                values (:id, :last, :first, :middle, :email, :phone, :language, :at)""")
                .param("id", id)
                .param("last", name.last()).param("first", name.first()).param("middle", name.middle())
                .param("email", contact.email()).param("phone", contact.phone()).param("language", contact.language().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /**
     * Opens an account for a person who has just proven who they are.
     *
     * @param taxNumber only from a proof: by it the person is found again, whatever they prove themselves with
     * @throws org.springframework.dao.DuplicateKeyException if another account has this number
     */
    public UUID open(PersonName name, @Nullable LocalDate born, @Nullable String taxNumber, Contact contact) {
        var id = register(name, contact);
        db.sql("update people.person set has_account = true, born = :born, tax_number = :number where id = :id")
                .param("born", born).param("number", taxNumber).param("id", id).update();
        return id;
    }

    /** An account, for those who have yet to become a viewer: for signing in only. */
    public Optional<Person> account(UUID personId) {
        return db.sql("select * from people.person where id = :id and has_account").param("id", personId).query(Row.class).optional()
                .map(Row::person);
    }

    /** The account that has this taxpayer number, for signing in only. */
    public Optional<Person> accountWith(String taxNumber) {
        return db.sql("select * from people.person where tax_number = :number and has_account").param("number", taxNumber)
                .query(Row.class).optional().map(Row::person);
    }

    /** Something was proven of an account: it fills only what is not known yet. */
    public void learn(UUID personId, @Nullable LocalDate born, @Nullable String taxNumber) {
        db.sql("update people.person set born = coalesce(born, :born), tax_number = coalesce(tax_number, :number) where id = :id and "
                + "has_account")
                .param("born", born).param("number", taxNumber).param("id", personId).update();
    }

    /** The person proved to be called otherwise now. Who changes a name keeps a record of it. */
    public void rename(UUID personId, PersonName name) {
        db.sql("update people.person set last = :last, first = :first, middle = :middle where id = :id and has_account")
                .param("last", name.last()).param("first", name.first()).param("middle", name.middle()).param("id", personId).update();
    }

    /**
     * Somebody says in an application where they can be told something. Of an account it fills only what is not known yet. Where nothing
     * changes nothing is written, so that who applies often does not wait for themselves.
     */
    public void reach(UUID personId, Contact given) {
        db.sql("""
                update people.person set email = case when has_account then coalesce(email, :email) else :email end,
                    phone = case when has_account then coalesce(phone, :phone) else :phone end
                where id = :id and (case when has_account then coalesce(email, :email) else :email end,
                    case when has_account then coalesce(phone, :phone) else :phone end) is distinct from (email, phone)""")
                .param("email", given.email()).param("phone", given.phone()).param("id", personId).update();
    }

    /** Where these can be told something; whoever is unknown is absent. */
    public Map<UUID, Contact> contactOf(Collection<UUID> personIds) {
        return db.sql("select * from people.person where id = any(:ids)").param("ids", personIds.toArray(UUID[]::new))
                .query(Row.class).list().stream().collect(Collectors.toMap(Row::id, Row::contact));
    }

    /**
     * These persons, whoever asks: for the commands of the server and for rooms that answer for who may ask. Whoever is unknown is absent.
     */
    public List<Person> of(Collection<UUID> personIds) {
        return db.sql("select * from people.person where id = any(:ids) order by last, first, id")
                .param("ids", personIds.toArray(UUID[]::new))
                .query(Row.class).list().stream().map(Row::person).toList();
    }

    /**
     * From now on they are told by this phone and in this language, and by this e-mail. An address that has to be proven comes by {@link
     * EmailChanges}.
     */
    public void change(UUID personId, Contact contact) {
        db.sql("update people.person set email = :email, phone = :phone, language = :language where id = :id and erased_at is null")
                .param("email", contact.email()).param("phone", contact.phone()).param("language", contact.language().name())
                .param("id", personId).update();
    }

    /** What the portal knows of the viewer, to fill their forms; nothing of those without an account. */
    public Optional<Person> own(Viewer viewer) {
        return Optional.ofNullable(viewer.personId()).flatMap(id ->
                db.sql("select * from people.person where id = :id").param("id", id).query(Row.class).optional()).map(Row::person);
    }

    /** Everybody who can sign in, by name. For the demonstration, where everybody is taken at their word. */
    public List<Person> withAccounts() {
        return db.sql("select * from people.person where has_account order by last collate \"uk-x-icu\", first collate \"uk-x-icu\"")
                .query(Row.class).list().stream().map(Row::person).toList();
    }

    private record Row(UUID id, String last, String first, String middle, @Nullable LocalDate born, @Nullable String taxNumber,
            @Nullable String email, @Nullable String phone, Language language) {

        Person person() {
            return new Person(id, new PersonName(last, first, middle), born, taxNumber, contact());
        }

        Contact contact() {
            return new Contact(email, phone, language);
        }
    }
}
