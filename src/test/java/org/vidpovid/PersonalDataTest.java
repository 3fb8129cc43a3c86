package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/** Nothing about a person is kept where neither a request for one's data nor their erasure would find it. */
@PortalTest
class PersonalDataTest {

    @Autowired List<PersonalData> rooms;
    @Autowired People people;
    @Autowired JdbcClient db;

    @Test
    void everyTableWithAPersonIsNamedByItsRoom() {
        var named = rooms.stream().flatMap(room -> room.tables().stream().filter(table -> table.startsWith(module(room) + "."))).toList();
        assertThat(db.sql("""
                select distinct table_schema || '.' || table_name
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog')
                    and column_name ~ '^((.*_)?person_id|applicant_id)$'""").query(String.class).list())
                .as("tables with persons").contains("people.access", "authorities.official").isSubsetOf(named);
    }

    @Test
    @Transactional
    void aPersonIsHandedOverAndErased() {
        for (var person : people.withAccounts()) {
            for (var room : rooms) {
                assertThat(room.tables()).containsAll(room.export(person.id()).keySet());
                assertThat(room.tables()).allSatisfy(table -> assertThat(room.title(table).in(Language.UK))
                        .isNotEqualTo(room.title(table).in(Language.EN)));
                assertThat(room.tables()).containsAll(room.erase(person.id()).keySet());
            }
            assertThat(rooms.stream().map(room -> room.export(person.id()).get("people.person")).filter(Objects::nonNull).findFirst())
                    .hasValueSatisfying(rows -> assertThat(rows.toString()).doesNotContain(person.name().last()));
        }
    }

    private static String module(PersonalData room) {
        return AopUtils.getTargetClass(room).getPackageName().substring("org.vidpovid.".length());
    }
}
