package org.vidpovid.igov;

import module java.base;
import javax.xml.stream.*;
import org.jspecify.annotations.Nullable;

/**
 * Reads a BPMN file as it streams by: no tree is built, no entity is read from outside, and none is declared inside, so a small file
 * cannot mean a huge one.
 */
final class ProcessFile {

    private static final long LARGEST = 20_000_000; // bytes; the largest of the country's has 80 thousand
    private static final int MOST = 1_000; // properties; the largest of the country's has some 130
    private static final int MOST_TASKS = 500;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private String key = "";
    private String name = "";
    private final SequencedMap<String, Property> properties = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private boolean inStart;
    private @Nullable Pending pending;

    /**
     * A process as its file describes it.
     *
     * @param key   how the catalogue calls it
     * @param tasks what officials do, in the order of the file
     */
    record OldProcess(String key, String name, List<Property> properties, List<Task> tasks) {}

    record Task(String id, String name) {}

    /** A property whose choices are still to come. */
    private record Pending(String id, String type, String name, String initial, boolean required, SequencedMap<String, String> values) {}

    private ProcessFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is read from outside");
        });
        return factory;
    }

    /** @throws Unreadable if nothing of the file can be used */
    static OldProcess read(Path file) throws Unreadable {
        try {
            if (Files.size(file) > LARGEST) throw new Unreadable("igov.unreadable.bytes", Files.size(file), LARGEST);
            try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
                return new ProcessFile(FACTORY.createXMLStreamReader(bytes)).process();
            }
        } catch (XMLStreamException e) {
            throw new Unreadable("igov.unreadable.xml", e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        } catch (IOException _) {
            throw new Unreadable("igov.unreadable.io");
        } catch (RuntimeException | StackOverflowError _) { // the reader of the JDK is not above that
            throw new Unreadable("igov.unreadable.odd");
        }
    }

    /** The key of the process of a file, read no further than that; whether the rest can be read is told when its turn comes. */
    static Optional<String> key(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var xml = FACTORY.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (xml.getLocalName().equals("process")) return Optional.ofNullable(xml.getAttributeValue(null, "id"));
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> {
                        return Optional.empty();
                    }
                    default -> {} // what stands before it
                }
            }
        } catch (XMLStreamException | RuntimeException _) { // the reader of the JDK throws others too
            return Optional.empty();
        }
        return Optional.empty();
    }

    private OldProcess process() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD -> throw new Unreadable("igov.unreadable.entities");
                default -> {} // texts stand in attributes
            }
        }
        if (key.isBlank()) throw new Unreadable("igov.unreadable.no-process");
        return new OldProcess(key, name.strip(), List.copyOf(properties.values()), List.copyOf(tasks));
    }

    private void begin() throws Unreadable {
        switch (xml.getLocalName()) {
            case "process" -> {
                if (!key.isEmpty()) throw new Unreadable("igov.unreadable.two");
                key = attribute("id");
                name = attribute("name");
            }
            case "startEvent" -> inStart = true;
            case "userTask" -> {
                tasks.add(new Task(attribute("id"), attribute("name").strip()));
                if (tasks.size() > MOST_TASKS) throw new Unreadable("igov.unreadable.many-tasks", MOST_TASKS);
            }
            case "formProperty" -> {
                if (inStart) {
                    pending = new Pending(attribute("id"), attribute("type"), attribute("name"), attribute("default"),
                            attribute("required").equals("true"), new LinkedHashMap<>());
                }
            }
            case "value" -> {
                if (pending != null) pending.values().put(attribute("id"), attribute("name").strip());
            }
            default -> {} // how it flows, and how it is drawn
        }
    }

    private void end() throws Unreadable {
        switch (xml.getLocalName()) {
            case "startEvent" -> inStart = false;
            case "formProperty" -> {
                if (pending == null) return;
                var property = Property.of(pending.id(), pending.type(), pending.name(), pending.initial(), pending.required(),
                        pending.values());
                if (property.id().isEmpty()) throw new Unreadable("igov.unreadable.no-id");
                if (properties.putIfAbsent(property.id(), property) != null) throw new Unreadable("igov.unreadable.twin", property.id());
                if (properties.size() > MOST) throw new Unreadable("igov.unreadable.many", MOST);
                pending = null;
            }
            default -> {}
        }
    }

    private String attribute(String called) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, called), "");
    }
}
