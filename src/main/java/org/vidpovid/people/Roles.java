package org.vidpovid.people;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who has which role, from which day until which. A role that ended stays on record. */
@Service
public class Roles {

    private final JdbcClient db;
    private final Clock clock;

    Roles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The roles that somebody has today. */
    public Set<Role> of(UUID personId) {
        return Set.copyOf(db.sql("select role from people.role where person_id = :id and since <= :day and (until is null or until > :day)")
                .param("id", personId).param("day", LocalDate.now(clock)).query(Role.class).list());
    }

    /** Everybody who has a role today, with all their roles. */
    public Map<UUID, Set<Role>> holders() {
        record Held(UUID personId, Role role) {}
        return db.sql("select person_id, role from people.role where since <= :day and (until is null or until > :day)")
                .param("day", LocalDate.now(clock)).query(Held.class).list().stream()
                .collect(Collectors.groupingBy(Held::personId, Collectors.mapping(Held::role, Collectors.toUnmodifiableSet())));
    }

    /** Gives a role from today on; to whoever has it already it gives nothing. */
    public void give(UUID personId, Role role) {
        db.sql("""
                insert into people.role (id, person_id, role, since) select :id, :person, :role, :day
                where not exists (select from people.role where person_id = :person and role = :role and until is null)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("person", personId).param("role", role.name())
                .param("day", LocalDate.now(clock)).update();
    }

    /** Takes a role away as of now. */
    public void take(UUID personId, Role role) {
        db.sql("update people.role set until = greatest(since, :day) where person_id = :person and role = :role and until is null")
                .param("person", personId).param("role", role.name()).param("day", LocalDate.now(clock)).update();
    }
}
