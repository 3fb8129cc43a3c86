package org.vidpovid.applications;

import module java.base;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.vidpovid.files.*;
import org.vidpovid.forms.*;
import org.vidpovid.web.Wording;

/** Files that answer a question. What was accepted stays, also when another file of the same batch is refused. */
@Component
record Uploads(Files files) {

    /** The answers with the new files, and what was refused, by the input. */
    record Uploaded(Answers answers, Map<String, Wording> refused) {}

    Uploaded add(Draft draft, FileQuestion question, List<MultipartFile> parts) {
        var kept = new ArrayList<>(sent(draft, question));
        Map<String, Wording> refused = Map.of();
        for (var part : parts) {
            if (part.isEmpty() && Objects.requireNonNullElse(part.getOriginalFilename(), "").isEmpty()) continue; // nothing was chosen
            switch (files.keep(draft.id(), part)) {
                case Verdict.Kept(var file) -> kept.add(file);
                case Verdict.Refused(var why) -> refused = Map.of(question.id(), why);
            }
        }
        return new Uploaded(answers(draft, question, kept), refused);
    }

    Uploaded remove(Draft draft, FileQuestion question, String fileId) {
        var left = sent(draft, question).stream().filter(file -> !file.id().toString().equals(fileId)).toList();
        // a file that was sent with an earlier submission stays with it; only its mention here goes
        return new Uploaded(answers(draft, question, left), Map.of());
    }

    private static List<StoredFile> sent(Draft draft, FileQuestion question) {
        return draft.answers().to(question).map(answer -> ((Answer.Files) answer).files()).orElse(List.of());
    }

    private static Answers answers(Draft draft, FileQuestion question, List<StoredFile> files) {
        return files.isEmpty() ? draft.answers().without(question.id()) : draft.answers().with(question.id(), new Answer.Files(files));
    }
}
