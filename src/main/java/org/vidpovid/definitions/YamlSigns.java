package org.vidpovid.definitions;

import module java.base;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.*;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.vidpovid.web.*;

/**
 * What may not be in the text of a service whatever it says, looked for before anything is built of it: a small text can mean a huge
 * thing.
 */
final class YamlSigns {

    /** Letters; the longest service has a tenth of that. */
    static final int LONGEST = 500_000;
    private static final int DEEPEST = 40;

    /** A thing that may not be there, and its line. */
    record Refused(int line, Wording problem) {}

    private YamlSigns() {}

    static Optional<Refused> refused(String yaml) {
        if (yaml.length() > LONGEST) return Optional.of(new Refused(1, Message.of("definitions.yaml.long", LONGEST)));
        var line = 1;
        for (int i = 0; i < yaml.length(); i++) {
            var sign = yaml.charAt(i);
            if (sign == '\n') line++;
            else if (sign < ' ' && sign != '\r' && sign != '\t') return Optional.of(new Refused(line, Message.of("definitions.yaml.sign")));
        }
        var depth = 0;
        for (var event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
            if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
                return refused(event, "definitions.yaml.alias");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) return refused(event, "definitions.yaml.deep");
            if (event instanceof CollectionEndEvent) depth--;
            if (event instanceof ScalarEvent scalar && !isVisible(scalar.getValue())) return refused(event, "definitions.yaml.sign");
        }
        return Optional.empty();
    }

    private static boolean isVisible(String text) {
        return text.codePoints().noneMatch(sign -> Signs.isHidden(sign) && sign != '\n');
    }

    private static Optional<Refused> refused(Event event, String key) {
        return Optional.of(new Refused(event.getStartMark().map(Mark::getLine).orElse(0) + 1, Message.of(key)));
    }
}
