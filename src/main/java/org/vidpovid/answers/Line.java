package org.vidpovid.answers;

import module java.base;
import com.google.i18n.phonenumbers.*;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.iban4j.*;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.TaxNumber;
import org.vidpovid.web.*;

/** What is written in one line by a rule of its own: how it is tidied, what may be wrong with it, how its input behaves. */
public enum Line {
    /** Registration number of a taxpayer's record card (RNOKPP). */
    TAXPAYER_NUMBER("[0-9]{10}", "answers.ten-digits"),
    /** Code of a legal entity in the register of enterprises (EDRPOU). */
    COMPANY_CODE("[0-9]{8}", "answers.eight-digits"),
    /** Account number, of any country that has them. */
    IBAN("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", "answers.iban"),
    /** Number of a plot of land. */
    CADASTRAL_NUMBER("[0-9]{10}:[0-9]{2}:[0-9]{3}:[0-9]{4}", "answers.cadastral"),
    /** Series and number of a passport that is a booklet. */
    PASSPORT_BOOKLET("[\\u0410-\\u0429\\u042C\\u042E\\u042F\\u0490\\u0404\\u0406\\u0407]{2}[0-9]{6}", "answers.booklet"),
    /** Number of a passport that is a card. */
    ID_CARD("[0-9]{9}", "answers.nine-digits"),
    /** Number of a record in the demographic register (UNZR): the day of birth and five digits. */
    RECORD_NUMBER("[12][0-9]{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-[0-9]{5}", "answers.record-number"),
    /** As it is dialled from anywhere. */
    PHONE("\\+[0-9]{8,15}", "answers.phone"),
    /** Only what shows that something was mistyped is refused: whether an address is there, only a letter sent to it can tell. */
    EMAIL("[^@\\s\\p{C}]+@[^@\\s.\\p{C}]+(?:\\.[^@\\s.\\p{C}]+)+", "answers.email");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final String LATIN = "ABCEHIKMOPTXY";
    private static final String CYRILLIC = "\u0410\u0412\u0421\u0415\u041D\u0406\u041A\u041C\u041E\u0420\u0422\u0425\u0423";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final String pattern;
    private final Pattern whole;
    private final String otherwise;

    Line(String pattern, String otherwise) {
        this.pattern = pattern;
        this.whole = Pattern.compile(pattern);
        this.otherwise = otherwise;
    }

    /** By its word in a definition: {@code taxpayer-number}. */
    public static Optional<Line> of(String kind) {
        return Stream.of(values()).filter(line -> line.kind().equals(kind)).findFirst();
    }

    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it looks like when it is tidy. Check digits a pattern cannot tell. */
    public String pattern() {
        return pattern;
    }

    public int longest() {
        return switch (this) {
            case EMAIL -> 254;
            case IBAN -> 34;
            default -> 30;
        };
    }

    public Set<Fills> fills() {
        return switch (this) {
            case TAXPAYER_NUMBER -> Set.of(Fills.TAX_NUMBER);
            case PHONE -> Set.of(Fills.PHONE);
            case EMAIL -> Set.of(Fills.EMAIL);
            default -> Set.of();
        };
    }

    /** As it is kept, however people group, dash and letter it. What is no such thing comes back nearly as it was. */
    public String tidied(String typed) {
        if (typed.length() > 1000) return typed; // nothing of ours is so long: it will be refused
        var text = DASHES.matcher(Digits.ascii(typed)).replaceAll("-");
        return switch (this) {
            case TAXPAYER_NUMBER, COMPANY_CODE, ID_CARD -> text.replaceAll("[ -]", "");
            case IBAN -> lookAlike(text.toUpperCase(Locale.ROOT), CYRILLIC, LATIN).replaceAll("^IBAN:?|[ -]", "").replaceAll("[ -]", "");
            case CADASTRAL_NUMBER -> text.replaceAll(" ", "").replace('\uFF1A', ':')
                    .replaceFirst("^(\\d{10})-?(\\d{2})-?(\\d{3})-?(\\d{4})$", "$1:$2:$3:$4");
            case PASSPORT_BOOKLET -> lookAlike(text.toUpperCase(Locale.ROOT), LATIN, CYRILLIC).replaceAll("[ \\u2116-]", "");
            case RECORD_NUMBER -> text.replaceAll(" ", "").replaceFirst("^(\\d{8})(\\d{5})$", "$1-$2");
            case PHONE -> phone(text).map(number -> PHONES.format(number, PhoneNumberFormat.E164)).orElse(text);
            case EMAIL -> typed;
        };
    }

    /** What is wrong with a tidied one. */
    public Optional<Wording> fault(String text, LocalDate today) {
        var written = new Writing(longest(), Script.ANY).fault(text, false);
        if (written.isPresent()) return written;
        if (!whole.matcher(text).matches()) return Optional.of(Message.of(otherwise));
        var right = switch (this) {
            case TAXPAYER_NUMBER -> TaxNumber.canBe(text);
            case COMPANY_CODE -> Digits.company(text);
            case IBAN -> isIban(text);
            case RECORD_NUMBER -> isPastDay(text.substring(0, 8), today);
            case PHONE -> phone(text).filter(Line::canBeCalled).isPresent();
            case CADASTRAL_NUMBER, PASSPORT_BOOKLET, ID_CARD, EMAIL -> true;
        };
        return right ? Optional.empty() : Optional.of(Message.of(switch (this) {
            case TAXPAYER_NUMBER, COMPANY_CODE, IBAN -> "answers.mistyped-number";
            default -> otherwise;
        }));
    }

    /** As people read it. */
    public String shown(String text) {
        return switch (this) {
            case IBAN -> text.replaceAll("(.{4})(?=.)", "$1\u00A0");
            case PASSPORT_BOOKLET -> text.replaceFirst("^(\\p{L}{2})(?=\\d)", "$1\u00A0");
            case PHONE -> phone(text).map(number -> PHONES.format(number, PhoneNumberFormat.INTERNATIONAL)).orElse(text)
                    .replace(' ', '\u00A0');
            default -> text;
        };
    }

    /** The kind of input that the browser makes of it. */
    public String type() {
        return this == PHONE ? "tel" : this == EMAIL ? "email" : "text";
    }

    public @Nullable String inputmode() {
        return switch (this) {
            case TAXPAYER_NUMBER, COMPANY_CODE, ID_CARD -> "numeric";
            default -> null;
        };
    }

    public String autocomplete() {
        return this == PHONE ? "tel" : this == EMAIL ? "email" : "off";
    }

    public @Nullable String width() {
        return switch (this) {
            case TAXPAYER_NUMBER, COMPANY_CODE, ID_CARD, PASSPORT_BOOKLET -> "width-10";
            case PHONE, RECORD_NUMBER, CADASTRAL_NUMBER -> "width-20";
            case IBAN, EMAIL -> null;
        };
    }

    private static String lookAlike(String text, String from, String to) {
        return text.codePoints().map(sign -> from.indexOf(sign) < 0 ? sign : to.charAt(from.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isIban(String text) {
        try {
            IbanUtil.validate(text);
            return true;
        } catch (Iban4jException _) {
            return false;
        }
    }

    private static boolean isPastDay(String digits, LocalDate today) {
        try {
            return !LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).isAfter(today);
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static Optional<Phonenumber.PhoneNumber> phone(String text) {
        try {
            return Optional.of(PHONES.parse(text.replaceFirst("^(?=380[0-9 ()-]{9,}$)", "+"), "UA"))
                    .filter(number -> number.getExtension().isEmpty());
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** At home by the numbering plan; abroad by its length, as plans change and a right number must not be refused. */
    private static boolean canBeCalled(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == 380 ? PHONES.isValidNumber(number) : PHONES.isPossibleNumber(number);
    }
}
