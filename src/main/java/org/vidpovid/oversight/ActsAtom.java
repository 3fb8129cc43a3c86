package org.vidpovid.oversight;

import module java.base;
import module java.xml;
import org.vidpovid.oversight.Entry.Reasons;
import org.vidpovid.web.*;

/**
 * The newest acts as a feed by RFC 4287. Of a day it says no hour: nobody should find out whose an act is by when it came.
 *
 * @param address of the portal, in the language of the feed
 */
record ActsAtom(String address, Language language) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern NOT_IN_XML = Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    byte[] feed(Filter filter, List<Entry> acts, boolean goesOn) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.code());
            element(xml, "id", address + filter.fromTheFirst().at("/acts"));
            element(xml, "title", language.text("oversight.acts"));
            element(xml, "updated", moment(acts.stream().map(ActsAtom::changed).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH)));
            link(xml, "self", "application/atom+xml", address + filter.at("/acts.atom"));
            link(xml, "alternate", "text/html", address + filter.at("/acts"));
            if (goesOn) link(xml, "next", "application/atom+xml", address + filter.behind(acts.getLast()).at("/acts.atom"));
            for (var act : acts) entry(xml, act);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Entry act) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + act.id());
        element(xml, "title", act.service().in(language) + ": " + act.outcome().wording().in(language));
        element(xml, "published", moment(act.issuedOn()));
        element(xml, "updated", moment(changed(act)));
        xml.writeStartElement("author");
        element(xml, "name", act.official().name());
        element(xml, "uri", address + "/officials/" + act.official().slug());
        xml.writeEndElement();
        link(xml, "alternate", "text/html", address + "/acts/" + act.id());
        var told = Stream.concat(act.grounds().stream().map(ground -> ground.title().in(language) + " (" + ground.norm().text().in(language)
                + ")"), Stream.of(reasons(act))).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
        if (!told.isEmpty()) element(xml, "summary", told);
        xml.writeEndElement();
    }

    private String reasons(Entry act) {
        return switch (act.reasons()) {
            case Reasons.None() -> "";
            case Reasons.Read(var text, _) -> text;
            case Reasons.BeingRead(var until) -> language.text("oversight.reasons.being-read", until);
            case Reasons.Withheld(var by, var since) -> language.text("oversight.reasons.withheld", by, since);
        };
    }

    private static LocalDate changed(Entry act) {
        return act.reversed() == null ? act.issuedOn() : act.reversed().on();
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(Language.KYIV).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll(" "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to);
    }
}
