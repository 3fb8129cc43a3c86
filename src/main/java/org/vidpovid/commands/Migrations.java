package org.vidpovid.commands;

import module java.base;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.*;
import org.flywaydb.core.api.configuration.*;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of the rooms: those that this portal has, and those that the database has seen. Each room has a history of its own. */
public record Migrations(SortedMap<String, MigrationInfo[]> byHistory) {

    /** A migration. */
    public record Step(String version, String script, int checksum) {}

    private static final String FOLDER = "db/migration";
    private static final String HISTORY = "flyway_schema_history";

    /** Looks at the database and changes nothing. */
    public static Migrations of(DataSource database) throws IOException {
        var all = new TreeMap<String, MigrationInfo[]>();
        for (var room : rooms()) all.put(history(room), flyway(database, room).load().info().all());
        return new Migrations(all);
    }

    /**
     * How the portal makes and changes the tables when it starts: each room by itself, from all folders that the settings name.
     *
     * @param settings as Spring has read them
     */
    static void migrate(Configuration settings) {
        try {
            for (var room : rooms()) {
                var folders = new ArrayList<String>();
                for (var folder : settings.getLocations()) if (has(folder + "/" + room)) folders.add(folder + "/" + room);
                Flyway.configure(settings.getClassLoader()).configuration(settings).locations(folders.toArray(String[]::new))
                        .table(history(room)).baselineOnMigrate(true).baselineVersion("0").load().migrate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(String folder) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(folder.replaceFirst(":", "*:") + "/*.sql").length > 0;
    }

    /** Makes the tables of every room in an empty database. No room's need another's; those of none are made first. */
    public void migrate(DataSource database) throws IOException {
        for (var room : rooms()) flyway(database, room).baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    private static FluentConfiguration flyway(DataSource database, String room) {
        return Flyway.configure().dataSource(database).locations("classpath:" + FOLDER + "/" + room).table(history(room))
                .ignoreMigrationPatterns("repeatable:*");
    }

    private static String history(String room) {
        return room.equals("__root") ? HISTORY : HISTORY + "_" + room;
    }

    private static Set<String> rooms() throws IOException {
        var rooms = new TreeSet<String>();
        var within = Pattern.compile(FOLDER + "/([^/]+)/[^/]+$");
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/*/V*.sql")) {
            within.matcher(URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8)).results()
                    .forEach(found -> rooms.add(found.group(1)));
        }
        return rooms;
    }

    /** What this portal has, whether the database has seen it or not. */
    public Map<String, List<Step>> ofPortal() {
        return steps(one -> !one.getType().isSynthetic() && one.getState() != MigrationState.FUTURE_SUCCESS
                && one.getState() != MigrationState.MISSING_SUCCESS);
    }

    /** What the database has seen. */
    public Map<String, List<Step>> applied() {
        return steps(one -> !one.getType().isSynthetic() && one.getState().isApplied());
    }

    /** The scripts that the portal would run at its next start. */
    public List<String> pending() {
        return scripts(one -> one.getState() == MigrationState.PENDING);
    }

    /** The scripts that do not fit: failed, changed since, or of another release. */
    public List<String> wrong() {
        return scripts(one -> one.getVersion() != null && (one.getState().isFailed() || one.getState() == MigrationState.FUTURE_SUCCESS
                || one.getState() == MigrationState.MISSING_SUCCESS || (one.getState().isApplied() && !one.isChecksumMatching())));
    }

    private List<String> scripts(Predicate<MigrationInfo> which) {
        return byHistory.entrySet().stream().flatMap(history -> Stream.of(history.getValue()).filter(which)
                .map(one -> history.getKey().replaceFirst(HISTORY + "_?", "").replaceFirst("$", "/") + one.getScript())).toList();
    }

    private Map<String, List<Step>> steps(Predicate<MigrationInfo> which) {
        var steps = new TreeMap<String, List<Step>>();
        byHistory.forEach((history, all) -> steps.put(history, Stream.of(all).filter(one -> one.getVersion() != null).filter(which)
                .map(one -> new Step(one.getVersion().getVersion(), one.getScript(),
                        Objects.requireNonNullElse(one.getChecksum(), 0))).toList()));
        return steps;
    }

    public static boolean isHistory(String table) {
        return table.startsWith("public." + HISTORY);
    }
}
