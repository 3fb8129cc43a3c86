package org.vidpovid.entrycodes;

import module java.base;
import org.vidpovid.answers.Line;
import org.vidpovid.web.*;

/**
 * By which number somebody is found at a counter. Not everybody has that of a taxpayer: some refused it for their faith and are known by
 * their passport (Tax Code, art. 63.5), many foreigners have none.
 */
enum By {
    TAX_NUMBER, RECORD_NUMBER, PASSPORT_BOOKLET, ID_CARD, FOREIGN_PASSPORT, RESIDENCE_PERMIT, REFUGEE_CERTIFICATE;

    static final Ask BY = Ask.of("by", "entrycodes.by");
    static final Ask NUMBER = Ask.of("number", "entrycodes.sought", "entrycodes.sought.hint");
    static final Ask STATE = Ask.of("state", "entrycodes.state", "entrycodes.state.hint");

    private static final Pattern OTHER = Pattern.compile("\\p{IsUppercase}{0,4}[0-9\\p{IsUppercase}]{4,16}");
    private static final String LATIN = "ABCEHIKMOPTXY";
    private static final String CYRILLIC = "\u0410\u0412\u0421\u0415\u041D\u0406\u041A\u041C\u041E\u0420\u0422\u0425\u0423";
    private static final int LONGEST = 60;

    private Wording title() {
        return Message.of(switch (this) {
            case TAX_NUMBER -> "entrycodes.by.tax";
            case RECORD_NUMBER -> "entrycodes.by.record";
            case PASSPORT_BOOKLET -> "entrycodes.by.booklet";
            case ID_CARD -> "entrycodes.by.card";
            case FOREIGN_PASSPORT -> "entrycodes.by.foreign";
            case RESIDENCE_PERMIT -> "entrycodes.paper.residence";
            case REFUGEE_CERTIFICATE -> "entrycodes.paper.refugee";
        });
    }

    static List<Option> options() {
        return Stream.of(values()).map(by -> new Option(by.name(), by.title())).toList();
    }

    /** The document that has the number, if one has. */
    Optional<Paper> paper() {
        return switch (this) {
            case TAX_NUMBER, RECORD_NUMBER -> Optional.empty();
            case PASSPORT_BOOKLET -> Optional.of(Paper.PASSPORT_BOOKLET);
            case ID_CARD -> Optional.of(Paper.ID_CARD);
            case FOREIGN_PASSPORT -> Optional.of(Paper.TRAVEL_PASSPORT);
            case RESIDENCE_PERMIT -> Optional.of(Paper.RESIDENCE_PERMIT);
            case REFUGEE_CERTIFICATE -> Optional.of(Paper.REFUGEE_CERTIFICATE);
        };
    }

    /** Whom the clerk looks for, as typed; empty if something is wrong, which the reading then knows. */
    static Optional<Sought> read(Reading reading, LocalDate today) {
        var by = reading.choice(BY, Stream.of(values()).map(By::name).toList()).map(By::valueOf);
        var typed = reading.text(NUMBER, LONGEST);
        if (by.isEmpty() || typed.isEmpty()) return Optional.empty();
        var number = by.get().tidied(typed.get());
        var fault = by.get().fault(number, today);
        if (fault.isPresent()) return reading.wrong(NUMBER, fault.get());
        if (by.get() != FOREIGN_PASSPORT) return Optional.of(new Sought(by.get(), number));
        var state = reading.typed(STATE).strip().toUpperCase(Locale.ROOT);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(state)
                ? Optional.of(new Sought(by.get(), state + " " + number)) : reading.wrong(STATE, Message.of("entrycodes.state.mistyped"));
    }

    /** However people letter and space it, one document is one number. */
    String tidied(String number) {
        return line().map(line -> line.tidied(number))
                .orElseGet(() -> Normalizer.normalize(number, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[ /\\u2116-]", "").codePoints().map(sign -> CYRILLIC.indexOf(sign) < 0 ? sign
                        : LATIN.charAt(CYRILLIC.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }

    private Optional<Wording> fault(String number, LocalDate today) {
        return line().map(line -> line.fault(number, today))
                .orElseGet(() -> OTHER.matcher(number).matches() ? Optional.empty()
                        : Optional.of(Message.of("entrycodes.number.mistyped")));
    }

    private Optional<Line> line() {
        return switch (this) {
            case TAX_NUMBER -> Optional.of(Line.TAXPAYER_NUMBER);
            case RECORD_NUMBER -> Optional.of(Line.RECORD_NUMBER);
            case PASSPORT_BOOKLET -> Optional.of(Line.PASSPORT_BOOKLET);
            case ID_CARD -> Optional.of(Line.ID_CARD);
            case FOREIGN_PASSPORT, RESIDENCE_PERMIT, REFUGEE_CERTIFICATE -> Optional.empty();
        };
    }

    /**
     * Whom a clerk looks for.
     *
     * @param number tidy; that of a foreign passport after its state: {@code POL AB1234567}
     */
    record Sought(By by, String number) {

        /** As a session keeps it. */
        String mark() {
            return by + ":" + number;
        }

        static Sought of(String mark) {
            var parts = mark.split(":", 2);
            return new Sought(valueOf(parts[0]), parts[1]);
        }

        Wording caption() {
            var what = switch (by) {
                case TAX_NUMBER, FOREIGN_PASSPORT, RESIDENCE_PERMIT, REFUGEE_CERTIFICATE -> by.title();
                case RECORD_NUMBER -> Slip.RECORD.label();
                case PASSPORT_BOOKLET -> Paper.PASSPORT_BOOKLET.title();
                case ID_CARD -> Paper.ID_CARD.title();
            };
            return Message.of("entrycodes.caption", what, number);
        }
    }
}
