package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.apache.commons.csv.CSVRecord;
import org.vidpovid.imports.Intake;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Listing;
import org.vidpovid.listings.Listing.*;
import org.vidpovid.web.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the catalogue, made into services: what there is, whose it is, where it is served and by which process. */
final class Catalog {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "NULL";
    private static final String FOR_PEOPLE = "1";
    private static final String FOR_TESTS = "_test";
    private static final String REGION = "1"; // in PlaceType

    private record Topic(Text name, String code, String shelf, Audience audience) {}

    private final Path folder;
    private final Intake intake;
    private final Set<String> testers;
    private final Properties shelves = new Properties();
    private final Set<String> processes;
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> cities = new HashMap<>();
    private final SequencedMap<String, Listing> services = new LinkedHashMap<>();
    private final Map<String, List<Serving>> served = new HashMap<>();
    private final Map<String, Became> left = new HashMap<>(); // services that are none, by number

    /** @param processes the keys of those that are there as files */
    Catalog(Path folder, Intake intake, Set<String> processes) {
        this.folder = folder;
        this.intake = intake;
        this.processes = processes;
        try (var titles = resource("testers.txt"); var topics = resource("topics.properties")) {
            testers = titles.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).collect(Collectors.toSet());
            shelves.load(topics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader resource(String name) {
        return new BufferedReader(new InputStreamReader(Objects.requireNonNull(Catalog.class.getResourceAsStream("/igov/" + name)),
                StandardCharsets.UTF_8));
    }

    void read() throws IOException {
        for (var part : List.of("Category", "PlaceType", "PlaceTree", "Region", "ServiceType")) table(part, _ -> Became.of(PART));
        table("Subcategory", this::topic);
        table("Place", row -> named(places, row, isRegion(row)));
        table("City", row -> named(cities, row, false));
        table("Service", this::service);
        table("ServiceData", this::serving);
        intake.listings(services.entrySet().stream().map(service -> served(service.getKey(), service.getValue())).toList());
    }

    private void table(String name, Table.Reader reader) throws IOException {
        new Table(folder, name).read(intake, reader);
    }

    private Became topic(CSVRecord row) {
        var name = Html.line(row.get("sName"));
        var audience = row.get("nID_Category").equals(FOR_PEOPLE) ? Audience.PEOPLE : Audience.BUSINESS;
        var shelf = shelves.getProperty(row.get("sID"), audience == Audience.PEOPLE ? "state" : "business");
        topics.put(row.get("nID"), new Topic(Text.same(name.isEmpty() ? row.get("nID") : name), row.get("sID"), shelf, audience));
        return Became.of(PART);
    }

    private static boolean isRegion(CSVRecord row) {
        return row.isMapped("nID_PlaceType") && row.get("nID_PlaceType").equals(REGION) && row.get("sName").strip()
                .endsWith("\u044C\u043A\u0430"); // as adjectives do: not Kyiv, nor the Crimea
    }

    private static Became named(Map<String, String> names, CSVRecord row, boolean region) {
        var name = row.get("sName").strip();
        names.put(row.get("nID"), region ? Text.of(Message.of("igov.region", name)).uk() : name);
        return Became.of(PART);
    }

    private Became service(CSVRecord row) {
        var id = row.get("nID");
        var name = Html.line(row.get("sName"));
        var title = name.replaceFirst("^_+\\s*", "");
        var authority = Html.line(row.get("sSubjectOperatorName"));
        var topic = topics.get(row.get("nID_Subcategory"));
        if (topic == null) return leave(id, Became.of(BROKEN, "igov.no-topic", row.get("nID_Subcategory")));
        if (testers.contains(authority) || testers.stream().anyMatch(name::startsWith) || topic.code().equals(FOR_TESTS)) {
            return leave(id, Became.of(TEST));
        }
        if (title.isEmpty() || !id.matches("[0-9]{1,9}")) return leave(id, Became.of(BROKEN, "igov.no-title"));
        if (services.containsKey(id)) return Became.of(BROKEN, "igov.twin");
        services.put(id, new Listing("igov-" + id, "igov", id, Text.same(title), topic.name(), topic.shelf(), topic.audience(), authority,
                about(row), said(row.get("sLaw")), List.of()));
        return title.equals(name) ? Became.of(LISTED) : Became.of(LISTED, "igov.underscore");
    }

    private Became leave(String id, Became why) {
        left.put(id, why);
        return why;
    }

    /** What it is, and what people ask about it. */
    private static String about(CSVRecord row) {
        return Stream.of("sInfo", "sFAQ").map(column -> said(row.get(column))).filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Most descriptions are empty or stand for a file that is not here. */
    private static String said(String text) {
        return text.startsWith("[") && text.endsWith("]") ? "" : Html.paragraphs(text);
    }

    private Became serving(CSVRecord row) {
        var service = row.get("nID_Service");
        var without = left.get(service);
        if (without != null && without.fate() == TEST) return Became.of(TEST, "igov.of-test");
        if (row.get("bTest").equalsIgnoreCase("true")) return Became.of(TEST);
        if (row.get("bHidden").equalsIgnoreCase("true")) return Became.of(HIDDEN);
        if (!services.containsKey(service)) return Became.of(BROKEN, "igov.no-service", service);
        String process;
        try {
            process = JSON.readTree(row.get("oData").isBlank() ? "{}" : row.get("oData")).path("processDefinitionId").asString("")
                    .split(":", 2)[0];
        } catch (JacksonException _) {
            return Became.of(BROKEN, "igov.data");
        }
        var site = row.get("sURL").strip();
        var list = served.computeIfAbsent(service, _ -> new ArrayList<>());
        list.add(new Serving(place(row), process, process.isEmpty() && site.matches("https?://\\S+") ? site : ""));
        return process.isEmpty() || processes.contains(process) ? Became.of(PART) : Became.of(PART, "igov.not-here", process);
    }

    private String place(CSVRecord row) {
        if (!row.get("nID_Place").equals(NONE)) return places.getOrDefault(row.get("nID_Place"), "");
        return row.get("nID_City").equals(NONE) ? "" : cities.getOrDefault(row.get("nID_City"), "");
    }

    private Listing served(String id, Listing service) {
        var where = served.getOrDefault(id, List.of()).stream().distinct()
                .sorted(Comparator.comparing(Serving::place).thenComparing(Serving::process).thenComparing(Serving::elsewhere)).toList();
        return new Listing(service.slug(), service.source(), service.sourceId(), service.title(), service.topic(), service.shelf(),
                service.audience(),
                service.authority(), service.about(), service.law(), where);
    }
}
