package org.vidpovid.web;

import jakarta.servlet.http.HttpServletRequest;
import module java.base;

/** A language in which a person is answered: the whole portal, under a prefix of its own. */
public enum Language {
    UK("", Locale.of("uk", "UA")),
    EN("/en", Locale.of("en", "GB"));

    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final String prefix;
    private final Locale locale;

    Language(String prefix, Locale locale) {
        this.prefix = prefix;
        this.locale = locale;
    }

    /** The language of the page that was asked for. */
    public static Language of(HttpServletRequest request) {
        return ofPath(request.getContextPath());
    }

    /** The language that a program asks to be answered in; Ukrainian unless it says otherwise. */
    public static Language accepted(HttpServletRequest request) {
        try {
            var accepted = Locale.LanguageRange.parse(Objects.requireNonNullElse(request.getHeader("Accept-Language"), "uk"));
            return accepted.stream().filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Stream.of(values()).filter(language -> Locale.forLanguageTag(range.getRange()).getLanguage()
                            .equals(language.code()))).findFirst().orElse(UK);
        } catch (IllegalArgumentException _) {
            return UK;
        }
    }

    static Language ofPath(String path) {
        return path.equals(EN.prefix) || path.startsWith(EN.prefix + "/") ? EN : UK;
    }

    /**
     * The text of a key in this language.
     *
     * @param key its first word is the module whose {@code messages_*.properties} holds it
     * @param arguments what its placeholders stand for; instants are told in Kyiv's time, wordings in this language
     * @throws MissingResourceException if there is none: a hole in a page is a fault, not a text
     */
    public String text(String key, Object... arguments) {
        return Message.Phrase.of(key, this).filled(Stream.of(arguments).map(this::local).toArray());
    }

    private Object local(Object argument) {
        return switch (argument) {
            case Instant instant -> instant.atZone(KYIV);
            case Wording wording -> wording.in(this);
            default -> argument;
        };
    }

    public Locale locale() {
        return locale;
    }

    /** The code that HTML's {@code lang} takes: {@code uk}, {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    String prefix() {
        return prefix;
    }
}
