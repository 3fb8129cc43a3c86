package org.vidpovid.web;

import java.util.List;

/** A text of the interface: its key in a {@code messages_*.properties}, and what its placeholders stand for. */
public record Message(String key, List<?> arguments) implements Wording {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    @Override
    public String in(Language language) {
        return language.text(key, arguments.toArray());
    }
}
