package org.vidpovid.applications;

import module java.base;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.vidpovid.answers.*;
import org.vidpovid.files.*;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;

/** Files that answer a question. What was accepted stays, also when another file of the same batch is refused. */
@Component
record Uploads(Files files, Applications applications) {

    /** The answers with the new files, and what was refused, by the input. */
    record Uploaded(Answers answers, Map<String, Wording> refused) {}

    Uploaded add(Draft draft, FileQuestion question, List<MultipartFile> parts) {
        var kept = new ArrayList<StoredFile>();
        Map<String, Wording> refused = Map.of();
        for (var part : parts) {
            if (part.isEmpty() && Objects.requireNonNullElse(part.getOriginalFilename(), "").isEmpty()) continue; // nothing was chosen
            switch (files.keep(draft.id(), part)) {
                case Verdict.Kept(var file) -> kept.add(file);
                case Verdict.Refused(var why) -> refused = Map.of(question.id(), why);
            }
        }
        try {
            return new Uploaded(saved(draft, question, here -> Stream.concat(here.stream(), kept.stream()).toList()), refused);
        } catch (ChangedMeanwhile sent) { // it was sent meanwhile: nobody would ever see them
            kept.forEach(file -> files.drop(draft.id(), file.id()));
            throw sent;
        }
    }

    /** A file that was sent with the application stays with it: only its mention here goes. */
    void remove(Draft draft, FileQuestion question, String fileId) {
        var here = sent(draft.answers(), question);
        var submitted = draft.matter().map(matter -> sent(applications.submitted(matter), question)).orElse(List.of());
        var removed = here.stream().filter(file -> file.id().toString().equals(fileId)).toList();
        // fails if it was sent meanwhile, and the file stays
        saved(draft, question, now -> now.stream().filter(file -> !removed.contains(file)).toList());
        removed.stream().filter(file -> !submitted.contains(file)).forEach(file -> files.drop(draft.id(), file.id()));
    }

    private static List<StoredFile> sent(Answers answers, FileQuestion question) {
        return answers.to(question).map(answer -> ((Answer.Files) answer).files()).orElse(List.of());
    }

    /** Of two windows that add a file each, the second adds to what the first has left. */
    private Answers saved(Draft draft, FileQuestion question, UnaryOperator<List<StoredFile>> change) {
        return applications.change(draft, question, before -> {
            var files = change.apply(before.map(answer -> ((Answer.Files) answer).files()).orElse(List.of()));
            return files.isEmpty() ? Optional.empty() : Optional.of(new Answer.Files(files));
        });
    }
}
