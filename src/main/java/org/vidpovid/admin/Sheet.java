package org.vidpovid.admin;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.*;

/**
 * A form of the administration. Its inputs are called as the columns of the lists are, so that both are read by the same rules.
 *
 * @param action where it is sent to
 * @param ends whether something ends by it
 * @param about what follows from it
 * @param warnings what speaks against it; it is done nevertheless if whoever sends it says that they know
 * @param hidden what it carries along
 */
record Sheet(Wording title, Wording caption, String back, String action, String button, boolean ends, @Nullable Wording about,
        List<Input> inputs,
             Map<String, String> hidden, Form form, List<Wording> warnings) {

    static final Ask KNOWING = Ask.of("knowing", "admin.knowing");

    /** How something is typed. */
    enum Type { LINE, SHORT, DAY, LONG, CHOICE, TICK }

    /** One input; its options, if it is a choice. */
    record Input(Ask ask, Type type, List<Option> options) {}

    Sheet(Wording title, Wording caption, String back, String action, String button, Input... inputs) {
        this(title, caption, back, action, button, false, null, List.of(inputs), Map.of(), Form.blank(), List.of());
    }

    Sheet holding(Map<String, String> typed) {
        return with(Form.filled(typed), warnings);
    }

    Sheet with(Form other, List<Wording> warned) {
        return new Sheet(title, caption, back, action, button, ends, about, inputs, hidden, other, warned);
    }

    Sheet carrying(String name, String value) {
        var all = new LinkedHashMap<>(hidden);
        all.put(name, value);
        return new Sheet(title, caption, back, action, button, ends, about, inputs, all, form, warnings);
    }

    /** For what cannot simply be taken back: the page says what follows. */
    Sheet ending(Wording what) {
        return new Sheet(title, caption, back, action, button, true, what, inputs, hidden, form, warnings);
    }

    Sheet saying(Wording what) {
        return new Sheet(title, caption, back, action, button, ends, what, inputs, hidden, form, warnings);
    }

    boolean asks(String column) {
        return inputs.stream().anyMatch(input -> input.ask().name().equals(column));
    }

    /** The input that an error in a column stands at. */
    String place(String column) {
        return asks(column) || inputs.isEmpty() ? column : inputs.getFirst().ask().name();
    }

    static Input line(String column) {
        return new Input(ask(column), Type.LINE, List.of());
    }

    static Input shortLine(String column) {
        return new Input(ask(column), Type.SHORT, List.of());
    }

    static Input day(String column) {
        return new Input(ask(column), Type.DAY, List.of());
    }

    static Input choice(String column, List<Option> options) {
        return new Input(ask(column), Type.CHOICE, options);
    }

    /** Why it is done, for those who read the record. */
    static Input why() {
        return new Input(ask("why"), Type.LONG, List.of());
    }

    static Ask ask(String column) {
        return new Ask(column, label(column), switch (column) {
            case "code" -> Message.of("admin.column.code.hint");
            case "name_uk", "name_en", "address_uk", "address_en" -> Message.of("admin.column.both.hint");
            case "tax_number" -> Message.of("admin.column.tax-number.hint");
            case "until" -> Message.of("admin.column.until.hint");
            case "closed" -> Message.of("admin.column.closed.hint");
            case "hours" -> Message.of("admin.column.hours.hint");
            case "deputy" -> Message.of("admin.column.deputy.hint");
            case "superior" -> Message.of("admin.column.superior.hint");
            case "note_uk" -> Message.of("admin.column.note.hint");
            case "latitude" -> Message.of("admin.column.latitude.hint");
            case "middle" -> Message.of("admin.column.middle.hint");
            case "why" -> Message.of("admin.column.why.hint");
            default -> null;
        });
    }

    static Wording label(String column) {
        return switch (column) {
            case "kind" -> Message.of("admin.column.kind");
            case "code" -> Message.of("admin.column.code");
            case "parent" -> Message.of("admin.column.parent");
            case "name_uk" -> Message.of("admin.column.name-uk");
            case "name_en" -> Message.of("admin.column.name-en");
            case "head" -> Message.of("admin.column.head");
            case "head_uk" -> Message.of("admin.column.head-uk");
            case "head_en" -> Message.of("admin.column.head-en");
            case "deputy" -> Message.of("admin.column.deputy");
            case "superior" -> Message.of("admin.column.superior");
            case "closed" -> Message.of("admin.column.closed");
            case "post" -> Message.of("admin.column.post");
            case "tax_number" -> Message.of("admin.column.tax-number");
            case "name" -> Message.of("admin.column.name");
            case "last" -> Message.of("admin.column.last");
            case "first" -> Message.of("admin.column.first");
            case "middle" -> Message.of("admin.column.middle");
            case "since" -> Message.of("admin.column.since");
            case "until" -> Message.of("admin.column.until");
            case "reason" -> Message.of("admin.column.reason");
            case "unit" -> Message.of("admin.column.unit");
            case "address_uk" -> Message.of("admin.column.address-uk");
            case "address_en" -> Message.of("admin.column.address-en");
            case "phone" -> Message.of("admin.column.phone");
            case "latitude" -> Message.of("admin.column.latitude");
            case "longitude" -> Message.of("admin.column.longitude");
            case "note_uk" -> Message.of("admin.column.note-uk");
            case "note_en" -> Message.of("admin.column.note-en");
            case "hours" -> Message.of("admin.column.hours");
            case "role" -> Message.of("admin.column.role");
            case "why" -> Message.of("admin.column.why");
            default -> _ -> column;
        };
    }
}
