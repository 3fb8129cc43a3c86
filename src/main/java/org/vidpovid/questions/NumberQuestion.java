package org.vidpovid.questions;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * A number, exactly as it was written; nothing is rounded.
 *
 * @param least  in hryvnias, if it is money; nought unless the form says otherwise
 * @param most   likewise
 * @param places digits after the comma, at most
 * @param unit   what is counted or measured; null if nothing in particular
 */
record NumberQuestion(About about, Sort sort, BigDecimal least, BigDecimal most, int places, @Nullable Text unit) implements Question {

    enum Sort { WHOLE, DECIMAL, MONEY }

    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final int LONGEST = 60;
    private static final Pattern HRYVNIAS = Pattern.compile("(?iu) ?(?:\\u20B4|\\u0433\\u0440\\u043D\\.?|UAH)$|^(?:\\u20B4|UAH) ?");

    static NumberQuestion read(Sort sort, About about, Passage place) {
        var least = place.figure("least", BigDecimal.ZERO);
        var most = place.figure("most", MOST);
        if (least.compareTo(most) > 0) throw place.at("most").fault("must not be under the least");
        var places = switch (sort) {
            case WHOLE -> 0;
            case DECIMAL -> place.number("places", 2, 6);
            case MONEY -> 2;
        };
        if (least.stripTrailingZeros().scale() > places) {
            throw place.at("least").fault("has more digits after the comma than an answer may have");
        }
        if (most.stripTrailingZeros().scale() > places) {
            throw place.at("most").fault("has more digits after the comma than an answer may have");
        }
        return new NumberQuestion(about, sort, least, most, places,
                sort != Sort.MONEY && place.has("unit") ? place.bilingual("unit") : null);
    }

    @Override
    public Class<? extends Answer> takes() {
        return sort == Sort.MONEY ? Answer.Money.class : Answer.Quantity.class;
    }

    @Override
    public Read read(Typed typed) {
        var line = typed.line(id());
        if (line.isEmpty()) return new Read.Nothing();
        if (line.length() > LONGEST) return Read.wrong(id(), Message.of("web.too-long", LONGEST, line.length() - LONGEST));
        return Digits.number(bare(line)).map(this::read).orElseGet(() -> Read.wrong(id(), Message.of("questions.number", example())));
    }

    @Override
    public Read read(Given given) {
        if (given.json() instanceof NumericNode number && !number.isNaN()) return read(number.decimalValue());
        return Read.wrong(id(), Message.of("questions.give-number"));
    }

    private Read read(BigDecimal number) {
        if (number.signum() != 0 && (long) number.precision() - number.scale() > 18) return Read.wrong(id(), bound(number.signum() > 0));
        if (number.scale() > 100) return Read.wrong(id(), tooFine());
        var exact = number.stripTrailingZeros();
        if (exact.scale() > places) return Read.wrong(id(), tooFine());
        return new Read.Good(sort == Sort.MONEY ? new Answer.Money(exact.movePointRight(2).longValueExact()) : new Answer.Quantity(exact));
    }

    /** Without its unit, which people write though nobody asks for it. */
    private String bare(String line) {
        if (sort == Sort.MONEY) return HRYVNIAS.matcher(line).replaceAll("");
        if (unit == null) return line;
        var at = Stream.of(unit.uk(), unit.en()).filter(line::endsWith).mapToInt(String::length).max().orElse(0);
        return line.substring(0, line.length() - at).strip();
    }

    private String example() {
        return switch (sort) {
            case WHOLE -> "12";
            case DECIMAL -> "12,5";
            case MONEY -> "1250,50";
        };
    }

    private Wording tooFine() {
        return places == 0 ? Message.of("questions.number-whole") : Message.of("questions.number-places", places);
    }

    private Wording bound(boolean upper) {
        return upper ? Message.of("questions.number-most", inWords(most)) : Message.of("questions.number-least", inWords(least));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var number = number(answer);
        if (number.compareTo(least) < 0) return Map.of(id(), bound(false));
        if (number.compareTo(most) > 0) return Map.of(id(), bound(true));
        return number.stripTrailingZeros().scale() > places ? Map.of(id(), tooFine()) : Map.of();
    }

    @Override
    public Map<String, List<String>> typed(Answer answer) {
        return Map.of(id(), List.of(number(answer).toPlainString().replace('.', ',')));
    }

    @Override
    public JsonNode json(Answer answer) {
        return DecimalNode.valueOf(number(answer));
    }

    @Override
    public ObjectNode schema() {
        var schema = Schemas.of(sort == Sort.WHOLE ? "integer" : "number").put("minimum", least).put("maximum", most);
        if (places > 0) schema.put("multipleOf", BigDecimal.ONE.movePointLeft(places));
        if (sort == Sort.MONEY) schema.put("x-currency", "UAH");
        if (unit != null) schema.set("x-unit", Schemas.bilingual(unit));
        return schema;
    }

    @Override
    public Wording shown(Answer answer) {
        return inWords(number(answer));
    }

    /** As it is written in each language, with its unit. */
    private Wording inWords(BigDecimal number) {
        return language -> {
            var format = NumberFormat.getInstance(language.locale());
            format.setMinimumFractionDigits(sort == Sort.MONEY ? 2 : 0);
            format.setMaximumFractionDigits(6);
            var digits = format.format(number);
            if (sort == Sort.MONEY) return Message.of("questions.hryvnias", digits).in(language);
            return unit == null ? digits : digits + "\u00A0" + unit.in(language);
        };
    }

    @Override
    public CelType type() {
        return sort == Sort.DECIMAL ? SimpleType.DOUBLE : SimpleType.INT;
    }

    @Override
    public Object value(Answer answer) {
        return switch (answer) {
            case Answer.Money(var kopiykas) -> kopiykas;
            case Answer.Quantity(var number) when sort == Sort.DECIMAL -> number.doubleValue();
            default -> number(answer).longValue();
        };
    }

    @Override
    public Function<Page, Content> part(OnPage.Setting setting) {
        return Pages.part(JtenumberGenerated::render, new OnPage<>(this, setting));
    }

    /** What to say of the unit before anybody types. */
    @Nullable Wording measure() {
        return sort == Sort.MONEY ? Message.of("questions.in-hryvnias") : unit == null ? null : Message.of("questions.in-units", unit);
    }

    String inputmode() {
        return sort == Sort.WHOLE ? "numeric" : "decimal";
    }

    private static BigDecimal number(Answer answer) {
        return answer instanceof Answer.Money(var kopiykas) ? BigDecimal.valueOf(kopiykas, 2) : ((Answer.Quantity) answer).value();
    }
}
