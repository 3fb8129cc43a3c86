package org.vidpovid.office;

import module java.base;
import org.springframework.web.util.UriComponentsBuilder;
import org.vidpovid.cases.InboxFilter;
import org.vidpovid.cases.InboxFilter.Turn;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * What an official has chosen to see. It stands in the address of every page of the office, so that it can be kept, shared and gone back
 * to.
 */
record Desk(Map<String, String> chosen) {

    private static final List<Ask> FILTERS = List.of(InboxPage.TURN, InboxPage.WHOSE, InboxPage.SERVICE, InboxPage.OVERDUE);

    /** Takes the filters out of the address of a page, and nothing else. */
    static Desk at(Map<String, String> address) {
        var chosen = new LinkedHashMap<String, String>();
        for (var filter : FILTERS) {
            var value = address.getOrDefault(filter.name(), "");
            if (value.matches("[a-z0-9-]+")) chosen.put(filter.name(), value);
        }
        return new Desk(chosen);
    }

    InboxFilter filter(Viewer official, LocalDate today) {
        var turn = switch (chosen(InboxPage.TURN)) {
            case "applicant" -> Turn.APPLICANT;
            case "nobody" -> Turn.NOBODY;
            default -> Turn.STATE;
        };
        var service = chosen(InboxPage.SERVICE);
        return new InboxFilter(turn, chosen(InboxPage.WHOSE).equals("mine") ? official.personId() : null,
                service.isEmpty() ? null : service,
                chosen(InboxPage.OVERDUE).isEmpty() ? null : today, "");
    }

    /** Whether these cases still wait for somebody. */
    boolean isOpen() {
        return !chosen(InboxPage.TURN).equals("nobody");
    }

    Form form() {
        return Form.filled(chosen);
    }

    String query() {
        return query(Map.of());
    }

    String query(String name, String value) {
        return query(Map.of(name, value));
    }

    String query(Map<String, String> more) {
        var address = UriComponentsBuilder.newInstance();
        chosen.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        more.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new HashMap<String, Object>(chosen);
        values.putAll(more);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private String chosen(Ask filter) {
        return chosen.getOrDefault(filter.name(), "");
    }
}
