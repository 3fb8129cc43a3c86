package org.vidpovid.operations;

import module java.base;
import java.sql.*;

/** What tables there are, as PostgreSQL's own catalog tells: a table that a room adds tomorrow is in tomorrow's backup. */
record Catalog(Connection connection) {

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    /** A table and the columns that are stored in it; names are quoted where SQL needs that. */
    record Columns(String table, List<String> columns) {}

    /** All tables, each behind those that its foreign keys point to; those that are checked only at the commit do not matter. */
    List<Columns> tables() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        read("""
                select format('%I.%I', n.nspname, c.relname), format('%I', a.attname)
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and c.relpersistence = 'p' and\s""" + OURS + " order by 1, a.attnum",
                row -> columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2)));
        var before = new HashMap<String, Set<String>>();
        read("""
                select format('%I.%I', n.nspname, c.relname), format('%I.%I', m.nspname, d.relname)
                from pg_catalog.pg_constraint f join pg_catalog.pg_class c on c.oid = f.conrelid join pg_catalog.pg_namespace n
                on n.oid = c.relnamespace
                join pg_catalog.pg_class d on d.oid = f.confrelid join pg_catalog.pg_namespace m on m.oid = d.relnamespace
                where f.contype = 'f' and not f.condeferrable and f.conrelid <> f.confrelid and\s""" + OURS,
                row -> before.computeIfAbsent(row.getString(1), _ -> new TreeSet<>()).add(row.getString(2)));
        var ordered = new LinkedHashSet<String>();
        columns.keySet().forEach(table -> add(table, before, ordered, new HashSet<>()));
        return ordered.stream().map(table -> new Columns(table, Objects.requireNonNull(columns.get(table)))).toList();
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var names = new ArrayList<String>();
        read("""
                select format('%I.%I', n.nspname, c.relname) from pg_catalog.pg_class c join pg_catalog.pg_namespace n
                on n.oid = c.relnamespace
                where c.relkind = 'S' and\s""" + OURS + " order by 1", row -> names.add(row.getString(1)));
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            read("select last_value, is_called from " + name,
                    row -> sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    long count(String table) throws SQLException {
        var count = new long[1];
        read("select count(*) from " + table, row -> count[0] = row.getLong(1));
        return count[0];
    }

    boolean isEmpty(String table) throws SQLException {
        var some = new boolean[1];
        read("select exists (select from " + table + ")", row -> some[0] = row.getBoolean(1));
        return !some[0];
    }

    void tell(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String query, Row each) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            while (rows.next()) each.read(rows);
        }
    }

    /** A table after those that it needs. A circle that is checked at once could never have been filled either. */
    private static void add(String table, Map<String, Set<String>> before, Set<String> ordered, Set<String> underWay) {
        if (ordered.contains(table) || !underWay.add(table)) return;
        before.getOrDefault(table, Set.of()).forEach(needed -> add(needed, before, ordered, underWay));
        ordered.add(table);
    }
}
