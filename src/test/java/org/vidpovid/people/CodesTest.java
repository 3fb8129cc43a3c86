package org.vidpovid.people;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;

@PortalTest
class CodesTest {

    @Autowired Codes codes;
    @Autowired JdbcClient db;

    final UUID matter = UuidCreator.getTimeOrderedEpoch();
    final UUID other = UuidCreator.getTimeOrderedEpoch();

    @Test
    void aCodeOpensItsMatterAndOnlyThat() {
        var code = codes.issue(matter);
        var another = codes.issue(other);
        assertThat(codes.matterOf(" " + code.toLowerCase(Locale.ROOT).replace('-', ' '))).contains(matter);
        assertThat(codes.held(Map.of(matter, code, other, code))).containsExactly(matter);
        assertThat(codes.held(Map.of(matter, code, other, another))).containsExactlyInAnyOrder(matter, other);
        assertThat(codes.held(Map.of(matter, another))).isEmpty();
    }

    @Test
    void whatIsNoCodeOpensNothing() {
        for (var typed : List.of("", "-", "0000-0000-0000-0000", "' or true --", "x".repeat(10_000), "\0")) {
            assertThat(codes.matterOf(typed)).isEmpty();
            assertThat(codes.held(Map.of(matter, typed))).isEmpty();
        }
    }

    @Test
    void aMatterHasOneCodeAndNobodyCanReadItOut() {
        var code = codes.issue(matter);
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> codes.issue(matter));
        assertThat(db.sql("select * from people.code where matter_id = :id").param("id", matter).query().singleRow().toString())
                .doesNotContain(code).doesNotContain(code.replace("-", ""));
    }
}
