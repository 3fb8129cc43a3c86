package org.vidpovid.igov;

import module java.base;
import org.vidpovid.igov.Expression.*;
import org.vidpovid.web.Message;

/**
 * When each field of a form is shown, as far as can be told before anybody answers: what is hidden has the value that the form gives it,
 * and what can never be chosen never holds.
 */
final class Visibility {

    /** By this select a person chooses whose service it is; here it is known from where the service was opened. */
    static final String OFFICE = "sID_Public_SubjectOrganJoin";

    /** What a person writes of themselves: to compare it with a constant is a back door of the testers. */
    static final Set<String> CONTACTS = Set.of("phone", "email");

    private static final int DEEPEST = 100; // conditions that hang on one another
    private static final int LARGEST = 100; // comparisons; more of them are longer than a condition here may be

    private final Map<String, Property> properties;
    private final Rules rules;
    private final String office;
    private final Map<Equal, Expression> computed = new HashMap<>();
    private final Map<String, Expression> shown = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>(); // asked about just now, to find what runs in a circle
    private final Set<String> circles = new TreeSet<>();

    /** @param office the office that it is opened for, as conditions call it; empty if none of theirs */
    Visibility(Collection<Property> properties, Rules rules, String office) {
        this.properties = properties.stream().collect(Collectors.toMap(Property::id, property -> property, (one, _) -> one,
                LinkedHashMap::new));
        this.rules = rules;
        this.office = office;
        this.properties.keySet().forEach(this::shown);
    }

    /** When a field is shown; {@link Constant#NEVER} if nobody ever sees it. */
    Expression shown(String field) {
        var known = shown.get(field);
        if (known != null) return known;
        if (open.size() > DEEPEST && !open.contains(field)) return Constant.ALWAYS; // its own turn comes
        if (!open.add(field)) { // it hangs on itself: whoever fills the form could never make it appear
            circles.add(field);
            return Constant.ALWAYS;
        }
        var ruled = rules.of(Rule.Kind.SHOW, field).stream().map(Rule::when).toList();
        var property = properties.get(field);
        var result = property == null || !property.isVisible() || property.isMarkers() ? Constant.NEVER
                : ruled.isEmpty() ? Constant.ALWAYS : known(Expression.anyOf(ruled));
        open.remove(field);
        shown.put(field, result);
        return result;
    }

    /** The fields whose conditions run in a circle; they are asked of everybody. */
    Set<String> circles() {
        return circles;
    }

    /** A condition with all that is known put in. */
    Expression known(Expression condition) {
        return condition.with(this::known);
    }

    private Expression known(Equal equal) {
        var property = properties.get(equal.field());
        if (property == null) return Constant.of(equal.value().isEmpty());
        if (equal.field().equals(OFFICE)) return Constant.of(equal.value().equals(office));
        if (property.type().equals("label") || !property.isVisible()) {
            var before = computed.get(equal);
            if (before != null) return before;
            var now = computed(property, equal);
            computed.put(equal, now);
            return now;
        }
        if (property.type().equals("enum") && !property.values().containsKey(equal.value())) return Constant.NEVER;
        if (property.type().equals("enum") && property.values().size() == 1) return Constant.ALWAYS;
        if (CONTACTS.contains(property.id())) return Constant.NEVER;
        return shown(property.id()).equals(Constant.NEVER) ? Constant.NEVER : equal;
    }

    /**
     * Whether what the form fills itself has this value: a rule gives it, or it has it from the beginning and no rule gives another. What
     * runs in a circle or grows beyond measure stays as it is: a comparison with what nobody is asked.
     */
    private Expression computed(Property property, Equal equal) {
        if (open.size() > DEEPEST || !open.add("=" + property.id())) return equal;
        var given = new ArrayList<Expression>();
        var others = new ArrayList<Expression>();
        for (var rule : rules.of(Rule.Kind.SET, property.id())) {
            for (int i = 0; i < rule.fields().size(); i++) {
                if (rule.fields().get(i).equals(property.id()) && i < rule.values().size()) {
                    (rule.values().get(i).equals(equal.value()) ? given : others).add(known(rule.when()));
                }
            }
        }
        open.remove("=" + property.id());
        if (property.initial().strip().equals(equal.value())) given.add(Expression.not(Expression.anyOf(others)));
        var result = Expression.anyOf(given);
        return result.size() > LARGEST ? equal : result;
    }

    /** By what it is decided already whether a condition holds. */
    Message decidedBy(Expression condition) {
        var fields = condition.fields();
        var missing = fields.stream().filter(field -> !properties.containsKey(field)).findFirst();
        if (fields.isEmpty()) return Message.of("igov.by.itself");
        if (fields.contains(OFFICE)) return Message.of("igov.by.office");
        if (missing.isPresent()) return Message.of("igov.by.missing", missing.get());
        return Message.of(fields.stream().anyMatch(CONTACTS::contains) ? "igov.by.testers" : "igov.by.form");
    }
}
