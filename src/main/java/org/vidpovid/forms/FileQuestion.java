package org.vidpovid.forms;

import module java.base;
import dev.cel.common.types.*;
import gg.jte.Content;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Files to be sent. They are not typed: whoever takes the upload keeps them and puts {@link Answer.Files} itself.
 * Its page sends the parts under the question's id, and {@code remove} with the id of a file that is not wanted any more.
 *
 * @param maximum how many files at most
 */
public record FileQuestion(About about, int maximum) implements Question {

    /** What the browser's file chooser offers first; whether a file is taken, its content decides. */
    static final String ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.heif";

    static FileQuestion read(About about, Place place) {
        return new FileQuestion(about, place.number("maximum", 5, 50));
    }

    @Override
    public Class<Answer.Files> takes() {
        return Answer.Files.class;
    }

    @Override
    public Wording missing() {
        return Message.of("forms.missing-file", label());
    }

    @Override
    public Read read(Typed typed) {
        return typed.before().<Read>map(Read.Good::new).orElse(new Read.Nothing());
    }

    @Override
    public Map<String, Wording> faults(Answer answer, LocalDate today) {
        var tooMany = files(answer).size() - maximum;
        return tooMany > 0 ? Map.of(id(), Message.of("forms.too-many-files", maximum, tooMany)) : Map.of();
    }

    @Override
    public Map<String, String> typed(Answer answer) {
        return Map.of();
    }

    @Override
    public Wording shown(Answer answer) {
        return Text.same(files(answer).stream().map(StoredFile::name).collect(Collectors.joining(", ")));
    }

    @Override
    public CelType type() {
        return SimpleType.INT;
    }

    @Override
    public Object value(Answer answer) {
        return (long) files(answer).size();
    }

    @Override
    public Function<Page, Content> part(Form form, Answers answers) {
        return Pages.part(JtefileGenerated::render, new OnPage<>(this, form, answers));
    }

    List<StoredFile> sent(Answers answers) {
        return answers.to(this).map(FileQuestion::files).orElse(List.of());
    }

    private static List<StoredFile> files(Answer answer) {
        return ((Answer.Files) answer).files();
    }
}
