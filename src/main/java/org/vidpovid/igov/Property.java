package org.vidpovid.igov;

import module java.base;

/**
 * A {@code formProperty} of a start form, as it stands in the file.
 *
 * @param label   what a person reads: the first part of its {@code name}
 * @param hint    the second part; empty if there is none
 * @param options the third part: {@code bVisible=false} and the like
 * @param initial its {@code default}: a value, the text of a label, or the rules of markers
 * @param values  the choices of an enum, by their ids, in order
 */
record Property(String id, String type, String label, String hint, Map<String, String> options, String initial, boolean required,
        SequencedMap<String, String> values) {

    /** Takes {@code label; hint; option=value, option=value} apart. A semicolon in the options belongs to them. */
    static Property of(String id, String type, String name, String initial, boolean required, SequencedMap<String, String> values) {
        var parts = name.split(";", 3);
        var options = new LinkedHashMap<String, String>();
        if (parts.length > 2) {
            for (var option : parts[2].split("[,;]", -1)) {
                var pair = option.split("=", 2);
                if (pair.length == 2) options.put(pair[0].strip(), pair[1].strip());
            }
        }
        return new Property(id, type, parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", options, initial, required, values);
    }

    /** What a person sees of the form; the rest is filled by the form itself. */
    boolean isVisible() {
        return !"false".equalsIgnoreCase(options.get("bVisible")) && !type.equals("invisible");
    }

    boolean isMarkers() {
        return type.equals("markers");
    }
}
