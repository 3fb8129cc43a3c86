package org.vidpovid.imports;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;

/** The table of accounts. */
@Component
record AccountTable(JdbcClient db, NamedParameterJdbcTemplate batches) {

    void write(UUID run, int first, List<Account> accounts) {
        var rows = IntStream.range(0, accounts.size()).mapToObj(i -> {
            var account = accounts.get(i);
            var why = account.why();
            return (SqlParameterSource) new MapSqlParameterSource().addValue("run", run).addValue("position", first + i)
                    .addValue("file", account.file())
                    .addValue("item", account.item()).addValue("fate", account.fate().name()).addValue("uk", why == null ? "" : why.uk())
                    .addValue("en", why == null ? "" : why.en());
        }).toArray(SqlParameterSource[]::new);
        batches.batchUpdate("insert into imports.account (run_id, position, file, item, fate, uk, en) values (:run, :position, :file, "
                + ":item, :fate, :uk, :en)", rows);
    }

    SortedMap<Integer, Account> list(UUID run, @Nullable Fate fate, int after, int most) {
        record Row(int position, String file, String item, Fate fate, String uk, String en) {}
        var list = new TreeMap<Integer, Account>();
        db.sql("""
                select position, file, item, fate, uk, en from imports.account
                where run_id = :run and position > :after and (cast(:fate as text) is null or fate = :fate) order by position
                limit :most""")
                .param("run", run).param("after", after).param("fate", fate == null ? null : fate.name()).param("most", most)
                .query(Row.class).list().forEach(row -> list.put(row.position,
                        new Account(row.file, row.item, row.fate, row.uk.isEmpty() ? null : new Text(row.uk, row.en))));
        return list;
    }
}
