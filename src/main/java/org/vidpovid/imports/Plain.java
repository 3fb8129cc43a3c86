package org.vidpovid.imports;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Listing;
import org.vidpovid.web.Signs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * What a source says without the signs that nobody sees and that the database cannot keep. One such sign would break a whole reading, so
 * no importer has to think of them.
 */
final class Plain {

    private Plain() {}

    static String of(String text) {
        if (text.codePoints().noneMatch(Plain::isUnseen)) return text;
        return text.codePoints().filter(sign -> !isUnseen(sign)).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static boolean isUnseen(int sign) {
        return Signs.isHidden(sign) && sign != '\n' && sign != '\t';
    }

    static Text of(Text text) {
        var uk = of(text.uk());
        var en = of(text.en());
        return uk.isBlank() || en.isBlank() ? Text.same("–") : new Text(uk, en);
    }

    static Account of(Account account) {
        var why = account.why();
        return new Account(of(account.file()), of(account.item()), account.fate(), why == null ? null : of(why));
    }

    static Listing of(Listing listing) {
        return new Listing(listing.slug(), listing.source(), of(listing.sourceId()), of(listing.title()), of(listing.topic()),
                listing.shelf(), listing.audience(), of(listing.authority()), of(listing.about()), of(listing.law()),
                listing.places().stream().map(serving -> new Listing.Serving(of(serving.place()), of(serving.process()),
                        of(serving.elsewhere()), of(serving.note()))).toList());
    }

    /** The same node, its texts cleaned. */
    static ObjectNode of(ObjectNode node) {
        for (var entry : List.copyOf(node.properties())) node.set(entry.getKey(), any(entry.getValue()));
        return node;
    }

    private static JsonNode any(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> of(object);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) array.set(i, any(array.get(i)));
                yield array;
            }
            case StringNode text -> StringNode.valueOf(of(text.stringValue()));
            default -> node;
        };
    }
}
