package org.vidpovid.entrycodes;

import module java.base;
import org.vidpovid.answers.Line;
import org.vidpovid.web.*;

/** A document that shows who its holder is, and was looked at. */
enum Paper {
    PASSPORT_BOOKLET, ID_CARD, TRAVEL_PASSPORT, RESIDENCE_PERMIT, REFUGEE_CERTIFICATE;

    /** Those of other states and of other times are numbered as they please. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}](?:[ /-]?[\\p{L}\\p{Nd}]){3,19}");

    Wording title() {
        return Message.of(switch (this) {
            case PASSPORT_BOOKLET -> "entrycodes.paper.booklet";
            case ID_CARD -> "entrycodes.paper.card";
            case TRAVEL_PASSPORT -> "entrycodes.paper.travel";
            case RESIDENCE_PERMIT -> "entrycodes.paper.residence";
            case REFUGEE_CERTIFICATE -> "entrycodes.paper.refugee";
        });
    }

    static List<Option> options() {
        return Stream.of(values()).map(paper -> new Option(paper.name(), paper.title())).toList();
    }

    String tidied(String number) {
        return line().map(line -> line.tidied(number)).orElseGet(() -> number.toUpperCase(Locale.ROOT));
    }

    Optional<Wording> fault(String number, LocalDate today) {
        return line().map(line -> line.fault(number, today))
                .orElseGet(() -> NUMBER.matcher(number).matches() ? Optional.empty()
                        : Optional.of(Message.of("entrycodes.number.mistyped")));
    }

    private Optional<Line> line() {
        return switch (this) {
            case PASSPORT_BOOKLET -> Optional.of(Line.PASSPORT_BOOKLET);
            case ID_CARD -> Optional.of(Line.ID_CARD);
            case TRAVEL_PASSPORT, RESIDENCE_PERMIT, REFUGEE_CERTIFICATE -> Optional.empty();
        };
    }
}
