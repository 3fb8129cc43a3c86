import module java.base;
import module java.net.http;

/**
 * Pages for those who are not signed in, against nginx that serves the same compressed bytes under the same headers from files, and against
 * the portal's own web server without a portal.
 */
final class Pages {

    private static final int ROUNDS = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_ROUNDS"), "7"));
    private static final int SECONDS = 4;
    private static final int CONNECTIONS = 32;
    private static final int NGINX_PORT = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_PORT"), "8191")) + 8;
    private static final int TOMCAT_PORT = NGINX_PORT - 1;
    private static final Set<String> ITS_OWN = Set.of("date", "content-length", "content-type", "content-encoding", "transfer-encoding",
            "connection", "keep-alive", "etag");

    void main() throws Exception {
        Figures.machine();
        var pages = List.of("/", "/services", "/services/residence", "/en/services/residence");
        try (var portal = new Portal("pages"); var nginx = new Nginx(portal, pages)) {
            var tomcat = tomcat(nginx.folder);
            System.out.println("| page | bytes (gzip) | requests/s ÷ nginx | p50 ÷ nginx | p99 ÷ nginx | requests/s ÷ Tomcat alone | Tomcat alone ÷ nginx | portal p50, p99 ms | RSS portal, nginx MB |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (var page : pages) { // the compilers are done by then
                for (var side : List.of(portal.address(page), "http://127.0.0.1:" + TOMCAT_PORT + page)) Wrk.run(8, CONNECTIONS, "-H", "Accept-Encoding: gzip", side);
            }
            for (var page : pages) {
                var sides = List.of(portal.address(page), nginx.address(page), "http://127.0.0.1:" + TOMCAT_PORT + page);
                var rounds = new ArrayList<>(sides.stream().map(_ -> (List<Wrk>) new ArrayList<Wrk>()).toList());
                for (int round = 0; round < ROUNDS; round++) {
                    for (int turn = 0; turn < sides.size(); turn++) {
                        int side = (round + turn) % sides.size();
                        rounds.get(side).add(load(sides.get(side)));
                    }
                }
                var ours = rounds.get(0);
                var theirs = rounds.get(1);
                var bare = rounds.get(2);
                System.out.printf("| %s | %d | %s | %s | %s | %s | %s | %.1f, %.1f | %d, %d |%n", page, nginx.bytes.get(page),
                        Figures.ratios(ours, theirs, Wrk::rate).ratio(), Figures.ratios(ours, theirs, Wrk::p50).ratio(),
                        Figures.ratios(ours, theirs, Wrk::p99).ratio(), Figures.ratios(ours, bare, Wrk::rate).ratio(),
                        Figures.ratios(bare, theirs, Wrk::rate).ratio(), Figures.of(ours, Wrk::p50).median(),
                        Figures.of(ours, Wrk::p99).median(), portal.rss(), nginx.rss());
            }
            tomcat.destroy();
        }
    }

    private static Process tomcat(Path folder) throws Exception {
        var process = new ProcessBuilder(Portal.java(), "-Xmx400m", "-cp", System.getenv("BENCH_CLASSPATH"), "bench/Tomcat.java", Integer.toString(TOMCAT_PORT),
                folder.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("tomcat.log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (var client = HttpClient.newHttpClient()) {
            for (var deadline = Instant.now().plusSeconds(60);; Thread.sleep(200)) {
                try {
                    client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TOMCAT_PORT + "/")).build(), HttpResponse.BodyHandlers.discarding());
                    return process;
                } catch (ConnectException e) {
                    if (!process.isAlive() || Instant.now().isAfter(deadline)) throw e;
                }
            }
        }
    }

    private static Wrk load(String address) throws Exception {
        var round = Wrk.run(SECONDS, CONNECTIONS, "-H", "Accept-Encoding: gzip", address);
        if (round.failed() > 0) throw new IllegalStateException(round + " " + address);
        return round;
    }

    /** An nginx with nothing to do but these pages. */
    private static final class Nginx implements AutoCloseable {

        final Map<String, Integer> bytes = new HashMap<>();
        final Path folder = Files.createDirectories(Portal.folder().resolve("nginx"));
        private final Process process;

        Nginx(Portal portal, List<String> pages) throws Exception {
            var places = new StringBuilder();
            try (var client = HttpClient.newHttpClient()) {
                for (var page : pages) {
                    var request = HttpRequest.newBuilder(URI.create(portal.address(page))).header("Accept-Encoding", "gzip").build();
                    client.send(request, HttpResponse.BodyHandlers.discarding()); // the second is what everybody gets from then on
                    var got = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    var file = "page" + pages.indexOf(page);
                    Files.write(folder.resolve(file + ".gz"), got.body());
                    Files.write(folder.resolve(file), new GZIPInputStream(new ByteArrayInputStream(got.body())).readAllBytes());
                    bytes.put(page, got.body().length);
                    var all = got.headers().map().entrySet().stream().filter(header -> !ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                            .flatMap(header -> header.getValue().stream().map(value -> List.of(header.getKey(), value))).toList();
                    Files.write(folder.resolve("headers" + pages.indexOf(page)), all.stream().flatMap(List::stream).toList());
                    var headers = all.stream().map(header -> "add_header %s \"%s\";".formatted(header.getFirst(), header.getLast()))
                            .collect(Collectors.joining(" "));
                    places.append("location = %s { root %s; try_files /%s =404; %s }%n".formatted(page, folder, file, headers));
                }
            }
            Files.write(folder.resolve("addresses"), pages);
            var settings = folder.resolve("nginx.conf");
            Files.writeString(settings, """
                    daemon off; %4$s worker_processes auto; pid %1$s/nginx.pid; error_log %1$s/error.log;
                    events { worker_connections 1024; }
                    http {
                      access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; gzip_static on; default_type text/html; charset utf-8;
                      open_file_cache max=100; open_file_cache_valid 1h;
                      client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
                      server { listen 127.0.0.1:%2$d;
                      %3$s }
                    }
                    """.formatted(folder, NGINX_PORT, places, System.getProperty("user.name").equals("root") ? "user root;" : ""));
            process = new ProcessBuilder("nginx", "-c", settings.toString(), "-p", folder.toString(), "-e", folder.resolve("error.log").toString())
                    .inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Thread.sleep(1_000);
            try (var client = HttpClient.newHttpClient()) {
                for (var page : pages) {
                    var got = client.send(HttpRequest.newBuilder(URI.create(address(page))).header("Accept-Encoding", "gzip").build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    if (got.statusCode() != 200 || got.body().length != bytes.get(page)) throw new IllegalStateException(page + " " + got);
                }
            }
        }

        String address(String page) {
            return "http://127.0.0.1:" + NGINX_PORT + page;
        }

        long rss() {
            return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(one -> {
                try {
                    return Portal.rss(one.pid());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).sum();
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }
}
