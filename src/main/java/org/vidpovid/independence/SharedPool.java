package org.vidpovid.independence;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts whose holders look at what officials of other authorities intend, where these have too few of their own. */
@Component
record SharedPool(JdbcClient db, Clock clock) {

    Set<UUID> posts() {
        return Set.copyOf(db.sql("select post_id from independence.pool_member where since <= :today and (until is null or until > :today)")
                .param("today", LocalDate.now(clock)).query(UUID.class).list());
    }
}
