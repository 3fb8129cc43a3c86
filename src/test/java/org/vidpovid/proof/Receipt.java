package org.vidpovid.proof;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.jsoup.nodes.*;

/** What the state has given somebody into their hands: from then on it must be true for ever. */
record Receipt(UUID caseId, String number, String code, List<String> inCharge, String due) {

    static Receipt of(UUID caseId, Document page) {
        return new Receipt(caseId, text(page, ".panel .number"), text(page, ".code b"), inCharge(page),
                text(page, ".summary-list p:not(.code) > b"));
    }

    /** What somebody finds who has nothing but the number and the code of this one. */
    Receipt found(URI root) throws IOException {
        var browser = new Browser().opens(root, "/en/status");
        var path = browser.sends(root, browser.filled("/en/status", Map.of("number", number, "code", code)));
        var page = browser.opens(root, path).page();
        var lead = text(page, ".lead");
        return new Receipt(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)),
                text(page, ".caption").contains(number) ? number : "",
                code, inCharge(page), lead.contains(due) && lead.contains(inCharge.getFirst()) ? due : lead);
    }

    private static List<String> inCharge(Document page) {
        return page.select(".people b").eachText();
    }

    private static String text(Document page, String query) {
        return requireNonNull(page.selectFirst(query), query).text();
    }
}
