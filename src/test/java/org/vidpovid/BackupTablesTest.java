package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever finds a backup comes in as nobody. */
@PortalTest
class BackupTablesTest {

    @Autowired JdbcClient db;

    @Test
    void noKeyOfASessionIsInABackup() {
        assertThat(db.sql("""
                select distinct table_schema || '.' || table_name from information_schema.columns
                where column_name = 'session_id' or table_name like 'spring_session%'""").query(String.class).list())
                .contains("public.spring_session", "signin.session").isSubsetOf(Vidpovid.PORTAL.tables().leftOut());
    }
}
