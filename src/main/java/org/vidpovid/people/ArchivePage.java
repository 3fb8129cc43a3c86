package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.vidpovid.web.*;

/** The pages of an archive: they stand by themselves, are opened from a disk, and so have no style, script or address from anywhere. */
final class ArchivePage {

    private final Language language;
    private final StringBuilder kinds = new StringBuilder();
    private final StringBuilder files = new StringBuilder();

    ArchivePage(Language language) {
        this.language = language;
    }

    void leadsTo(String name, Wording title, int count) {
        kinds.append("<li><a href=\"%s\">%s</a>: %d</li>\n".formatted(escaped(name), escaped(title.in(language)), count));
    }

    void leadsTo(String file) {
        var address = Stream.of(file.split("/")).map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        files.append("<li><a href=\"%s\">%s</a></li>\n".formatted(address, escaped(file.substring(file.lastIndexOf('/') + 1))));
    }

    /** Things of one kind, one after the other, column by column. */
    byte[] of(Wording title, List<Map<String, @Nullable Object>> rows) {
        var body = new StringBuilder("<p><a href=\"index.html\">%s</a></p>\n".formatted(escaped(language.text("people.archive.index"))));
        for (var row : rows) {
            body.append("<dl>\n");
            row.forEach((column, value) -> {
                if (value != null) body.append("<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(column), escaped(value.toString())));
            });
            body.append("</dl>\n<hr>\n");
        }
        return page(title.in(language), body.toString());
    }

    byte[] index(Instant at) {
        var about = "<p>%s</p>\n".formatted(escaped(language.text("people.archive.about", at)));
        var all = about + "<ul>\n" + kinds + "</ul>\n";
        return page(language.text("people.archive"), files.isEmpty() ? all
                : all + "<h2>%s</h2>\n<ul>\n%s</ul>\n".formatted(escaped(language.text("people.archive.files")), files));
    }

    private byte[] page(String title, String body) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, \
                initial-scale=1"><title>%s</title></head>
                <body><h1>%s</h1>
                %s</body></html>
                """.formatted(language.code(), escaped(title), escaped(title), body).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
