package org.vidpovid.people;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.web.Language;

/** Where a person can be told something, and in which language. E-mail is never required. */
public record Contact(@Nullable String email, @Nullable String phone, Language language) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d.-]*[\\p{L}\\d])?\\.[\\p{L}\\d-]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+380\\d{9}");

    /** Whether a letter could be sent there. Only a letter tells whether anybody reads it. */
    public static boolean isEmail(String text) {
        return text.length() <= 254 && !text.contains("..") && EMAIL.matcher(text).matches();
    }

    /** A number as people write it, as it is kept: {@code +380501234567}. What is no number stays as it is. */
    public static String tidyPhone(String typed) {
        var digits = typed.replaceAll("[\\s().\\p{Pd}]", "");
        return digits.matches("0\\d{9}") ? "+38" + digits : digits.matches("380\\d{9}") ? "+" + digits : digits;
    }

    /** A number of Ukraine, as applications ask for it. */
    public static boolean isPhone(String tidy) {
        return PHONE.matcher(tidy).matches();
    }

    public Contact withEmail(@Nullable String other) {
        return new Contact(other, phone, language);
    }
}
