package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** The registration number of a taxpayer's record card: ten digits, the last of which checks the others. */
record TaxpayerNumber(About about) implements Question {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};

    /** Whether the last of ten digits is the one that the others demand. Nothing but noughts is nobody's number. */
    static boolean checks(String digits) {
        var sum = IntStream.range(0, WEIGHTS.length).map(i -> WEIGHTS[i] * (digits.charAt(i) - '0')).sum();
        return Math.floorMod(sum, 11) % 10 == digits.charAt(9) - '0' && !digits.equals("0000000000");
    }

    @Override
    public Class<Answer.Words> takes() {
        return Answer.Words.class;
    }

    @Override
    public Set<Fills> fillable() {
        return Set.of(Fills.TAX_NUMBER);
    }

    @Override
    public Wording missing() {
        return Message.of("forms.missing-number");
    }

    @Override
    public Read read(Typed typed) {
        return Read.words(typed.line(id()).replaceAll("[ -]", ""));
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var digits = digits(answer);
        if (!TEN_DIGITS.matcher(digits).matches()) return Map.of(id(), Message.of("forms.ten-digits"));
        return checks(digits) ? Map.of() : Map.of(id(), Message.of("forms.mistyped-number"));
    }

    @Override
    public Map<String, String> typed(Answer answer) {
        return Map.of(id(), digits(answer));
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(digits(answer));
    }

    @Override
    public CelType type() {
        return SimpleType.STRING;
    }

    @Override
    public Object value(Answer answer) {
        return digits(answer);
    }

    @Override
    public Function<Page, Content> part(Form form, Answers answers) {
        return Pages.part(JtetaxpayerNumberGenerated::render, new OnPage<>(this, form, answers));
    }

    private static String digits(Answer answer) {
        return ((Answer.Words) answer).text();
    }
}
