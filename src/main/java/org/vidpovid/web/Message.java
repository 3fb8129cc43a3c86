package org.vidpovid.web;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A text of the interface: its key in a {@code messages_*.properties}, and what its placeholders stand for. */
public record Message(String key, List<?> arguments) implements Wording {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    @Override
    public String in(Language language) {
        return language.text(key, arguments.toArray());
    }

    /**
     * A text with places to be filled, read once: a page has hundreds of them, and each reading of a pattern costs more than the page's
     * HTML.
     *
     * @param parts what stands between the places, one more than those
     * @param places the arguments that stand there, in order; null if one of them is to be written in a manner of its own: a plural, a day
     */
    @SuppressWarnings("ArrayRecordComponent") // phrases are never compared
    record Phrase(MessageFormat format, String[] parts, int @Nullable [] places) {

        private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

        private record Key(String text, Language language) {}

        private static final Map<Key, Phrase> READ = new ConcurrentHashMap<>(); // as many as there are texts

        /** @throws MissingResourceException if there is none */
        static Phrase of(String key, Language language) {
            return READ.computeIfAbsent(new Key(key, language), _ -> {
                var bundle = "org.vidpovid." + key.substring(0, key.indexOf('.')) + ".messages";
                var strict = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
                return of(ResourceBundle.getBundle(bundle, language.locale(), strict).getString(key), language.locale());
            });
        }

        private static Phrase of(String text, Locale locale) {
            var format = new MessageFormat(text, locale);
            var isPlain = text.indexOf('\'') < 0 && Stream.of(format.getFormats()).allMatch(Objects::isNull);
            return new Phrase(format, PLACE.split(text, -1),
                    isPlain ? PLACE.matcher(text).results().mapToInt(place -> Integer.parseInt(place.group(1))).toArray() : null);
        }

        /** As {@link MessageFormat} would: the words of an argument that is one as they are, numbers in the manner of the language. */
        String filled(Object[] arguments) {
            if (places == null) return slowly(arguments);
            if (places.length == 0) return parts[0];
            var filled = new StringBuilder(parts[0]);
            for (int i = 0; i < places.length; i++) {
                if (places[i] >= arguments.length || !(arguments[places[i]] instanceof String words)) return slowly(arguments);
                filled.append(words).append(parts[i + 1]);
            }
            return filled.toString();
        }

        private String slowly(Object[] arguments) {
            return ((MessageFormat) format.clone()).format(arguments); // one cannot be used by two at once
        }
    }
}
