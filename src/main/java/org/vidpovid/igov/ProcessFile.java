package org.vidpovid.igov;

import module java.base;
import javax.xml.stream.*;
import org.jspecify.annotations.Nullable;

/**
 * Reads a BPMN file as it streams by: no tree is built, no entity is read from outside, and none is declared inside, so a small file
 * cannot mean a huge one.
 */
final class ProcessFile {

    private static final String ACTIVITI = "http://activiti.org/bpmn";
    private static final long LARGEST = 20_000_000; // bytes; the largest of the country's has 80 thousand
    private static final int MOST = 5_000; // properties
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private String key = "";
    private String name = "";
    private final SequencedMap<String, Property> properties = new LinkedHashMap<>();
    private final List<OldProcess.Task> tasks = new ArrayList<>();
    private boolean inStart;
    private @Nullable Pending pending;

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
        }
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
        if (key.isEmpty()) throw new Unreadable("igov.unreadable.no-process");
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
            case "userTask" -> tasks.add(new OldProcess.Task(attribute("id"), attribute("name").strip(),
                    Objects.requireNonNullElse(xml.getAttributeValue(ACTIVITI, "candidateGroups"), "")));
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
