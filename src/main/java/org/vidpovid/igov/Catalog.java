package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
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
    private static final String FOR_PEOPLE = "Citizen";
    private static final String FOR_TESTS = "_test";

    private record Topic(Text name, String code, String shelf, Audience audience) {}

    private final Path folder;
    private final Intake intake;
    private final Set<String> testers;
    private final Properties shelves = new Properties();
    private final Set<String> processes;
    private final Table.Names<String> categories = new Table.Names<>();
    private final Table.Names<Topic> topics = new Table.Names<>();
    private final Table.Names<String> placeTypes = new Table.Names<>();
    private final Table.Names<String> places = new Table.Names<>();
    private final Table.Names<String> cities = new Table.Names<>();
    private final Table.Names<String> regions = new Table.Names<>();
    private final SequencedMap<String, Listing> services = new LinkedHashMap<>();
    private final Map<String, Set<Serving>> served = new HashMap<>();
    private final Map<String, Became> left = new HashMap<>(); // services that are none, by number
    private final Map<String, Set<String>> waysIn = new HashMap<>();

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

    /**
     * Hands all of it over. If a table that services are made of is not whole, what is known already stays as it is.
     *
     * @return how people prove who they are before they ask for what a process gives, by its key
     */
    Map<String, Set<String>> read() throws IOException {
        table("PlaceTree", _ -> Became.of(DROPPED, "igov.unneeded.place-tree"), "nID");
        table("ServiceType", _ -> Became.of(DROPPED, "igov.unneeded.service-type"), "nID");
        var whole = List.of(
                table("Category", row -> named(categories, row.get("nID"), row.get("sID")), "nID", "sID"),
                table("Subcategory", this::topic, "nID", "sName", "sID", "nID_Category"),
                table("PlaceType", row -> named(placeTypes, row.get("nID"), row.get("bRoot")), "nID", "bRoot"),
                table("Place", row -> place(places, row, "true".equals(placeTypes.use(row.get("nID_PlaceType")))), "nID", "sName",
                        "nID_PlaceType"),
                table("City", row -> place(cities, row, false), "nID", "sName"),
                table("Region", row -> place(regions, row, true), "nID", "sName"),
                table("Service", this::service, "nID", "sName", "nID_Subcategory", "sInfo", "sFAQ", "sLaw", "sSubjectOperatorName"),
                table("ServiceData", this::serving, "nID", "nID_Service", "nID_Place", "nID_City", "nID_Region", "oData", "sURL",
                        "bHidden", "bTest", "sNote", "asAuth"));
        categories.account("Category", intake);
        topics.account("Subcategory", intake);
        placeTypes.account("PlaceType", intake);
        places.account("Place", intake);
        cities.account("City", intake);
        regions.account("Region", intake);
        intake.listings(services.entrySet().stream().map(service -> service.getValue().servedAt(where(service.getKey()))).toList(),
                !whole.contains(false));
        return waysIn;
    }

    private boolean table(String name, Table.Reader reader, String... columns) throws IOException {
        return new Table(folder, name, List.of(columns)).read(intake, reader);
    }

    private @Nullable Became topic(CSVRecord row) {
        var name = Html.line(row.get("sName"));
        if (name.length() > Listing.LONGEST_NAME) return Became.of(BROKEN, "igov.no-name", Listing.LONGEST_NAME);
        var category = categories.use(row.get("nID_Category"));
        var audience = FOR_PEOPLE.equals(category) ? Audience.PEOPLE : Audience.BUSINESS;
        var shelf = shelves.getProperty(row.get("sID"), audience == Audience.PEOPLE ? "state" : "business");
        topics.put(row.get("nID"), new Topic(Text.same(name.isEmpty() ? row.get("nID") : name), row.get("sID"), shelf, audience));
        return null;
    }

    /** A region is called by an adjective. */
    private static @Nullable Became place(Table.Names<String> names, CSVRecord row, boolean region) {
        var name = Html.line(row.get("sName"));
        return named(names, row.get("nID"), region && name.endsWith("\u044C\u043A\u0430") ? Text.of(Message.of("igov.region", name)).uk()
                : name);
    }

    private static @Nullable Became named(Table.Names<String> names, String id, String name) {
        if (name.isEmpty() || name.length() > Listing.LONGEST_NAME) return Became.of(BROKEN, "igov.no-name", Listing.LONGEST_NAME);
        names.put(id, name);
        return null;
    }

    private Became service(CSVRecord row) {
        var id = row.get("nID");
        var name = Html.line(row.get("sName"));
        var title = name.replaceFirst("^_+\\s*", "");
        var authority = Html.line(row.get("sSubjectOperatorName"));
        var topic = topics.use(row.get("nID_Subcategory"));
        if (topic == null) return leave(id, Became.of(BROKEN, "igov.no-topic", row.get("nID_Subcategory")));
        if (testers.contains(authority) || testers.stream().anyMatch(name::startsWith) || topic.code().equals(FOR_TESTS)) {
            return leave(id, Became.of(TEST));
        }
        if (title.isEmpty() || !id.matches("[0-9]{1,9}")) return leave(id, Became.of(BROKEN, "igov.no-title"));
        if (title.length() > Listing.LONGEST_TITLE || authority.length() > Listing.LONGEST_NAME) {
            return leave(id, Became.of(BROKEN, "igov.too-long", Listing.LONGEST_TITLE, Listing.LONGEST_NAME));
        }
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
        var process = process(row.get("oData"));
        process.filter(key -> !key.isEmpty()).ifPresent(key -> waysIn.computeIfAbsent(key, _ -> new TreeSet<>()).add(row.get("asAuth")));
        var without = left.get(service);
        if (without != null && without.fate() == TEST) return Became.of(TEST, "igov.of-test");
        if (row.get("bTest").equalsIgnoreCase("true")) return Became.of(TEST);
        if (row.get("bHidden").equalsIgnoreCase("true")) return Became.of(HIDDEN);
        if (!services.containsKey(service)) return Became.of(BROKEN, "igov.no-service", service);
        if (process.filter(key -> key.length() <= Listing.LONGEST_NAME).isEmpty()) return Became.of(BROKEN, "igov.data");
        var place = place(row);
        if (place == null) return Became.of(BROKEN, "igov.nowhere");
        var key = process.get();
        var site = row.get("sURL").strip();
        served.computeIfAbsent(service, _ -> new LinkedHashSet<>()).add(new Serving(place, key,
                key.isEmpty() && site.matches("https?://\\S{1,500}") ? site : "", Html.line(row.get("sNote"))));
        return key.isEmpty() || processes.contains(key) ? Became.of(PART) : Became.of(PART, "igov.not-here", key);
    }

    /** The key of the process that the data of a row name; an empty text if they name none, and nothing if they are no such data. */
    private static Optional<String> process(String data) {
        try {
            var json = JSON.readTree(data.isBlank() ? "{}" : data);
            return json.isObject() ? Optional.of(json.path("processDefinitionId").asString("").split(":", 2)[0].strip()) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Empty: the whole country. Null: a place that is in no table, so that it is not known where. */
    private @Nullable String place(CSVRecord row) {
        if (!row.get("nID_Place").equals(NONE)) return places.use(row.get("nID_Place"));
        if (!row.get("nID_City").equals(NONE)) return cities.use(row.get("nID_City"));
        return row.get("nID_Region").equals(NONE) ? "" : regions.use(row.get("nID_Region"));
    }

    private List<Serving> where(String service) {
        return served.getOrDefault(service, Set.of()).stream().sorted(Comparator.comparing(Serving::place).thenComparing(Serving::process)
                .thenComparing(Serving::elsewhere).thenComparing(Serving::note)).toList();
    }
}
