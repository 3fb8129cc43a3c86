import module java.base;
import module java.net.http;
import module java.sql;

/** The same pages over ten thousand cases and over a million, in two portals at once. */
final class Growth {

    private static final int ROUNDS = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_ROUNDS"), "5"));
    private static final int SECONDS = 3;
    private static final int CONNECTIONS = 2;
    private static final String UNIT = "kyiv-residence";

    /** How many cases, and at how many units: a country has more of both. One unit has a thousand of them, or five thousand. */
    record Size(int cases, int units) {}

    private static final Size SMALL = new Size(10_000, 10);
    private static final Size LARGE = new Size(Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_LARGE"), "1000000")), 200);

    void main() throws Exception {
        Figures.machine();
        try (var small = filled(SMALL); var large = filled(LARGE)) {
            var pages = requests(small);
            var others = requests(large);
            var all = new LinkedHashMap<String, Map<Portal, List<Wrk>>>();
            for (int round = -1; round < ROUNDS; round++) { // the first is for the compiler
                for (var page : pages.keySet()) {
                    var rounds = all.computeIfAbsent(page, _ -> Map.of(small, new ArrayList<>(), large, new ArrayList<>()));
                    for (var portal : round % 2 == 0 ? List.of(small, large) : List.of(large, small)) {
                        var measured = load(portal, (portal == small ? pages : others).get(page));
                        if (round >= 0) rounds.get(portal).add(measured);
                    }
                }
            }
            System.out.printf("| page | p50, %,d ÷ %,d cases | p99 | p50, p99 ms at %1$,d |%n|---|---|---|---|%n", LARGE.cases(), SMALL.cases());
            all.forEach((page, rounds) -> System.out.printf("| %s | %s | %s | %.1f, %.1f |%n", page,
                    Figures.ratios(rounds.get(large), rounds.get(small), Wrk::p50).ratio(),
                    Figures.ratios(rounds.get(large), rounds.get(small), Wrk::p99).ratio(), Figures.of(rounds.get(large), Wrk::p50).median(),
                    Figures.of(rounds.get(large), Wrk::p99).median()));
            System.out.printf("RSS MB: %d at %,d cases, %d at %,d%n", small.rss(), SMALL.cases(), large.rss(), LARGE.cases());
        }
    }

    private static Wrk load(Portal portal, Path requests) throws Exception {
        var round = Wrk.run(SECONDS, CONNECTIONS, Map.of("BENCH_REQUESTS", requests.toString()), "--script=bench/growth.lua", portal.address(""));
        if (round.failed() > 0) throw new IllegalStateException(requests + ": " + round);
        return round;
    }

    /** A portal with so many cases, made once and kept. */
    private static Portal filled(Size size) throws Exception {
        var portal = new Portal("growth-" + size.cases());
        try (var db = portal.database(); var statement = db.createStatement()) {
            if (number(db, "select count(*) from cases.number") >= size.cases()) return portal;
            var open = applied(portal, db);
            var granted = applied(portal, db);
            try (var head = head(portal, db)) {
                head.opens("/office/cases/" + granted).opens("/office/cases/" + granted + "/grant")
                        .sends("/office/cases/" + granted + "/grant");
            }
            var started = Instant.now();
            statement.execute("set synchronous_commit = off");
            for (var sql : Files.readString(Path.of("bench", "growth.sql")).split(";\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql.replace(":size", "" + size.cases()).replace(":units", "" + size.units()).replace(":open", open)
                            .replace(":granted", granted).replace(":unit'", UNIT + "'"));
                }
            }
            System.out.printf("%,d cases made in %d s%n", size.cases(), Instant.now().getEpochSecond() - started.getEpochSecond());
        }
        return portal;
    }

    /** An application as a person's program sends it. */
    private static String applied(Portal portal, Connection db) throws Exception {
        try (var statement = db.createStatement()) {
            statement.execute("""
                    insert into programs.key (id, person_id, name, digest, assurance, made_at, expires_at)
                    select uuidv7(), id, 'bench', sha256(convert_to('vp_bench', 'UTF8')), 'HIGH', now(), now() + interval '300 days'
                    from people.person where has_account and not exists (select from programs.key where name = 'bench') order by id limit 1""");
        }
        var body = Files.readString(Path.of("bench", "submit.lua")).replaceAll("(?s).*\\[\\[|\\]\\].*", "");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(portal.address("/api/applications")))
                    .header("Authorization", "Bearer vp_bench").header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString()).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) throw new IllegalStateException(answer.body());
            return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        }
    }

    private static Browser head(Portal portal, Connection db) throws Exception {
        return new Browser(portal).signsInAs(text(db, """
                select o.name from authorities.official o join authorities.unit u on o.post_id = u.head_post_id
                where u.code = '%s' and (o.until is null or o.until > current_date)""".formatted(UNIT)));
    }

    /** What is asked of this portal, page by page, in files for the load generator. */
    private static SequencedMap<String, Path> requests(Portal portal) throws Exception {
        var pages = new LinkedHashMap<String, Path>();
        try (var db = portal.database(); var head = head(portal, db); var guest = new Browser(portal)) {
            var ours = "from cases.case_record where unit_id = (select id from authorities.unit where code = '%s')".formatted(UNIT);
            var cases = texts(db, "select case_id::text " + ours + " order by md5(case_id::text) limit 300");
            var names = texts(db, "select applicant " + ours + " order by md5(case_id::text) limit 300");
            var held = texts(db, "select case_id || '=' || regexp_replace(code, '(.{4})(?!$)', '\\1-', 'g') || '=' || number"
                    + " from public.bench_made order by md5(case_id::text) limit 500");
            head.opens("/office/search");
            guest.opens("/status");
            pages.put("inbox", file(portal, "inbox", List.of(get("/office", head.cookies()))));
            pages.put("inbox, what was decided", file(portal, "decided", List.of(get("/office?turn=nobody", head.cookies()))));
            pages.put("inbox, by name", file(portal, "name", names.stream()
                    .map(name -> post("/office/search", head.cookies(), head.body("/office/search", "sought", name))).toList()));
            pages.put("case on the desk", file(portal, "case", cases.stream().map(id -> get("/office/cases/" + id, head.cookies())).toList()));
            pages.put("status, by number and code", file(portal, "number", held.stream().map(one -> one.split("="))
                    .map(one -> post("/status", guest.cookies(), guest.body("/status", "number", one[2], "code", one[1]))).toList()));
            pages.put("status", file(portal, "status", held.stream().map(one -> one.split("="))
                    .map(one -> get("/status/" + one[0], "m-" + one[0] + "=" + one[1])).toList()));
            pages.put("search", file(portal, "search", Stream.of("прописка", "довідка про несудимість", "зрізати дерево", "субсидія", "ФОП", "gfcgjhn")
                    .map(query -> get("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "")).toList()));
            var hundredth = text(db, """
                    select issued_on || '_' || id from oversight.entry where not aggregate_only order by issued_on desc, id desc offset 4950 limit 1""");
            pages.put("register", file(portal, "acts", List.of(get("/acts", ""))));
            pages.put("register, of a service", file(portal, "acts-service", Stream.of("residence", "service-1", "service-7", "service-12")
                    .map(slug -> get("/acts?service=" + slug, "")).toList()));
            pages.put("register, of an official", file(portal, "acts-official", texts(db, """
                    select distinct official_slug from oversight.entry order by 1 limit 300""").stream()
                    .map(slug -> get("/acts?official=" + slug, "")).toList()));
            pages.put("register, hundredth page", file(portal, "acts-hundredth", List.of(get("/acts?after=" + hundredth, ""))));
            pages.put("register, JSON", file(portal, "acts-json", List.of(get("/acts.json", ""))));
            pages.put("official, made anew", file(portal, "officials", texts(db, """
                    select distinct official_slug from oversight.entry order by 1 limit 300""").stream()
                    .map(slug -> get("/officials/" + slug + "?anew", "")).toList()));
            pages.put("unit, made anew", file(portal, "units", texts(db, "select code from authorities.unit order by id limit 300").stream()
                    .map(code -> get("/units/" + code + "?anew", "")).toList()));
            pages.put("overdue", file(portal, "overdue", List.of(get("/overdue", ""))));
            pages.put("service, ready", file(portal, "ready", List.of(get("/services/residence", ""))));
            pages.put("service, made anew", file(portal, "service", List.of(get("/services/residence?anew", ""))));
        }
        return pages;
    }

    private static String get(String path, String cookies) {
        return String.join("\t", "GET", path, cookies, "");
    }

    private static String post(String path, String cookies, String body) {
        return String.join("\t", "POST", path, cookies, body);
    }

    private static Path file(Portal portal, String name, List<String> requests) throws IOException {
        return Files.write(Portal.folder().resolve("requests-" + portal.port + "-" + name), requests);
    }

    private static List<String> texts(Connection db, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var rows = db.createStatement().executeQuery(sql)) {
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    private static String text(Connection db, String sql) throws SQLException {
        return texts(db, sql).getFirst();
    }

    private static long number(Connection db, String sql) throws SQLException {
        return Long.parseLong(text(db, sql));
    }
}
