package org.vidpovid.definitions;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.*;

/** Where in the text of a YAML file each of its nodes begins, counted from 1. A property begins at its key. */
record YamlLines(Map<String, Integer> lines) {

    /** The lines of a text that is known to be right YAML. */
    static YamlLines of(String yaml) {
        var lines = new HashMap<String, Integer>();
        new Compose(LoadSettings.builder().build()).composeString(yaml).ifPresent(root -> {
            lines.put("", line(root.getStartMark()));
            walk("", root, lines);
        });
        return new YamlLines(lines);
    }

    /** The line of a JSON pointer; of the nearest thing around it, if it points to what is missing. */
    int at(String pointer) {
        var line = lines.get(pointer);
        if (line != null) return line;
        var slash = pointer.lastIndexOf('/');
        return slash < 0 ? 1 : at(pointer.substring(0, slash));
    }

    private static void walk(String pointer, @Nullable Node node, Map<String, Integer> lines) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(property -> {
                if (property.getKeyNode() instanceof ScalarNode key) {
                    put(pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1"), key, property.getValueNode(), lines);
                }
            });
            case SequenceNode sequence -> {
                var items = sequence.getValue();
                for (int i = 0; i < items.size(); i++) put(pointer + "/" + i, items.get(i), items.get(i), lines);
            }
            case null, default -> {} // a scalar has nothing inside
        }
    }

    private static void put(String pointer, Node start, Node node, Map<String, Integer> lines) {
        lines.put(pointer, line(start.getStartMark()));
        walk(pointer, node, lines);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
