package org.vidpovid.igov;

import module java.base;

/** How the ids of iGov are called here: a small letter, then letters and digits. */
final class Ids {

    /** Words that a question here may not be called by. */
    private static final Set<String> TAKEN = Set.of("interpreter", "today", "years", "main", "remove", "applicant", "as", "break", "const",
            "continue", "else", "false",
            "for", "function", "if", "import", "in", "let", "loop", "namespace", "null", "package", "return", "true", "var", "void",
            "while", "bool", "bytes", "double",
            "duration", "dyn", "int", "list", "map", "matches", "size", "string", "timestamp", "type", "uint");
    private static final int LONGEST = 50;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** The id of a field, the same each time; no two fields have one. */
    String id(String field) {
        return ids.computeIfAbsent(field, _ -> {
            var plain = of(field);
            var id = plain;
            for (int i = 2; !used.add(id); i++) id = plain + "x" + i;
            return id;
        });
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(ids);
    }

    static String of(String field) {
        var id = new StringBuilder();
        var upper = false;
        for (int i = 0; i < field.length(); i++) {
            var sign = field.charAt(i);
            if (!(sign < 128 && Character.isLetterOrDigit(sign))) {
                upper = !id.isEmpty();
            } else {
                id.append(id.isEmpty() ? Character.toLowerCase(sign) : upper ? Character.toUpperCase(sign) : sign);
                upper = false;
            }
        }
        if (id.isEmpty() || !Character.isLetter(id.charAt(0))) id.insert(0, 'q');
        if (id.length() > LONGEST) id.setLength(LONGEST);
        return TAKEN.contains(id.toString()) ? id + "Field" : id.toString();
    }
}
