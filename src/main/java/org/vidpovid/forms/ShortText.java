package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/** A text of one line. */
record ShortText(About about, Writing writing) implements Question {

    /** Only what shows that something was mistyped: whether an address is there, only a letter sent to it can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^@ ]+@[^@ .]+(\\.[^@ .]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?([ ().-]*[0-9]){9,15}[ ).-]*");

    static ShortText read(About about, Place place) {
        return new ShortText(about, Writing.read(place, 200));
    }

    @Override
    public Class<Answer.Words> takes() {
        return Answer.Words.class;
    }

    @Override
    public Set<Fills> fillable() {
        return Set.of(Fills.PHONE, Fills.EMAIL);
    }

    @Override
    public Read read(Typed typed) {
        var line = typed.line(id());
        return Read.words(about.fills() == Fills.PHONE ? dialled(line) : line);
    }

    /** A number of this country as it is dialled from anywhere, however people group its digits. */
    private static String dialled(String phone) {
        var digits = phone.replaceAll("[ ().\\-\u2010-\u2015]", "");
        return digits.replaceFirst("^0(?=\\d{9}$)", "+380").replaceFirst("^(?=380\\d{9}$)", "+");
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var text = text(answer);
        return writing.fault(text, false).or(() -> contactFault(text)).map(fault -> Map.of(id(), fault)).orElse(Map.of());
    }

    private Optional<Wording> contactFault(String text) {
        if (about.fills() == Fills.EMAIL && !EMAIL.matcher(text).matches()) return Optional.of(Message.of("forms.email"));
        if (about.fills() == Fills.PHONE && !PHONE.matcher(text).matches()) return Optional.of(Message.of("forms.phone"));
        return Optional.empty();
    }

    @Override
    public Map<String, String> typed(Answer answer) {
        return Map.of(id(), text(answer));
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(text(answer));
    }

    @Override
    public CelType type() {
        return SimpleType.STRING;
    }

    @Override
    public Object value(Answer answer) {
        return text(answer);
    }

    @Override
    public Function<Page, Content> part(Form form, Answers answers) {
        return Pages.part(JteshortTextGenerated::render, new OnPage<>(this, form, answers));
    }

    /** What the browser calls this, both as a kind of input and as a thing it may know. */
    @Nullable String known() {
        return about.fills() == Fills.EMAIL ? "email" : about.fills() == Fills.PHONE ? "tel" : null;
    }

    private static String text(Answer answer) {
        return ((Answer.Words) answer).text();
    }
}
