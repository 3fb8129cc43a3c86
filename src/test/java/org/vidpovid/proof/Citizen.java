package org.vidpovid.proof;

import static java.util.Objects.requireNonNull;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;

/** Somebody without an account who applies once, and does not give up when the portal dies under their hands. */
final class Citizen {

    private static final String SERVICE = "/en/services/residence";
    private static final String EXAMPLE = "For example: ";

    private final Browser browser = new Browser();
    private final Set<String> answered = new HashSet<>();
    private @Nullable String application; // its path, once they have seen it
    private Browser.@Nullable Filled sent;
    private boolean isFilled;

    /** Answers question after question as its example does, up to the page to check; goes on where it was cut short. */
    void fill(URI root) throws IOException {
        if (application == null) {
            browser.opens(root, SERVICE);
            application = browser.sends(root, browser.filled("/en/apply", Map.of()));
        }
        browser.opens(root, application);
        browser.opens(root, requireNonNull(browser.page().selectFirst("main a.button")).attr("href"));
        while (!browser.address().endsWith("/check")) {
            var form = browser.filled(application + "/questions/", answers(browser.page()));
            var next = browser.sends(root, form);
            if (!answered.add(form.action())) throw new AssertionError("asked again for an answer that it had kept: " + form.action());
            browser.opens(root, next);
        }
        isFilled = true;
    }

    boolean isFilled() {
        return isFilled;
    }

    /** Whether they have pressed the button, whatever came of it. */
    boolean hasSent() {
        return sent != null;
    }

    /** Sends the application, or sends it again as it was, and has the receipt in hand. */
    Receipt send(URI root) throws IOException {
        if (sent == null) sent = browser.filled(application + "/check", Map.of());
        var page = browser.opens(root, browser.sends(root, sent)).page();
        if (!browser.address().equals(application + "/receipt")) throw new AssertionError("no receipt but " + browser.address());
        return Receipt.of(caseId(), page);
    }

    UUID caseId() {
        var path = requireNonNull(application);
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The first choice; or the words of the example, one to each input and the rest to the last. */
    private static Map<String, String> answers(Document page) {
        var answers = new LinkedHashMap<String, String>();
        var choice = page.selectFirst("main form input[type=radio]");
        if (choice != null) answers.put(choice.attr("name"), choice.val());
        var inputs = page.select("main form input:not([type=radio]):not([type=hidden])");
        var words = page.select("main form .hint:contains(" + EXAMPLE + ")").text().replaceFirst(".*" + EXAMPLE, "")
                .split(" ", Math.max(1, inputs.size()));
        for (int i = 0; i < inputs.size(); i++) answers.put(inputs.get(i).attr("name"), words[i]);
        return answers;
    }
}
