package org.vidpovid.igov;

import module java.base;
import org.jsoup.Jsoup;
import org.jsoup.nodes.*;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.*;

/**
 * The texts of iGov's forms are pieces of HTML that anybody could have written: what is left of one is plain paragraphs, with the
 * addresses of its links.
 */
final class Html {

    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("p", "br", "div", "ul", "ol", "li", "b", "i", "u", "strong", "em", "span", "a", "h1", "h2", "h3", "h4")
            .allowUrlProtocols("http", "https").allowAttributes("href").onElements("a").toFactory();
    private static final Set<String> BREAKING = Set.of("p", "div", "ul", "ol", "h1", "h2", "h3", "h4");

    private Html() {}

    /** Paragraphs with a blank line between them; a line of a list begins with a dash. Empty if nothing was said. */
    static String paragraphs(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(HARMLESS.sanitize(html)).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) text.append(words.text());
                else if (BREAKING.contains(node.nodeName()) || node.nodeName().equals("br")) text.append("\n\n");
                else if (node.nodeName().equals("li")) text.append("\n– ");
            }

            @Override
            public void tail(Node node, int depth) {
                if (BREAKING.contains(node.nodeName())) text.append("\n\n");
                var address = node.attr("href");
                if (!address.isEmpty() && !text.toString().endsWith(address)) text.append(" (").append(address).append(')');
            }
        });
        return text.toString().replaceAll("[ \\t\\x0B\\f\\r\u00A0]+", " ").replaceAll(" ?\n ?", "\n").replaceAll("\n{2,}", "\n\n").strip();
    }

    /** The same in one line that begins with a capital letter, as what stands above a field does. */
    static String label(String html) {
        var line = line(html);
        return line.isEmpty() ? line : line.substring(0, line.offsetByCodePoints(0, 1)).toUpperCase(Locale.of("uk"))
                + line.substring(line.offsetByCodePoints(0, 1));
    }

    /** The same in one line. */
    static String line(String html) {
        return paragraphs(html).replaceAll("\\s+", " ").strip();
    }
}
