package org.vidpovid.verifying;

import static org.springframework.http.HttpStatus.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import org.vidpovid.web.*;
import org.vidpovid.witnesses.Witnesses;

/**
 * Whoever has a receipt learns what it proves. Nothing of it is kept, and so the answer is the answer to the form itself: there is nothing
 * to lead on to, and nothing that sending it twice would do.
 */
@Controller
record VerifyPage(Published published, Witnesses witnesses, FewAtOnce few, Clock clock, Pages pages) {

    static final Ask FILES = Ask.of("files", "verifying.files", "verifying.files.hint");
    static final Ask TEXT = Ask.of("text", "verifying.text", "verifying.text.hint");
    static final Ask NUMBER = Ask.of("number", "verifying.number", "verifying.number.hint");
    static final Ask CASE = Ask.of("number", "verifying.offline.number", "verifying.offline.number.hint");
    static final Ask KEY = Ask.of("key", "verifying.offline.key", "verifying.offline.key.hint");
    static final Ask WITNESSES = Ask.of("witnesses", "verifying.offline.witnesses", "verifying.offline.witnesses.hint");

    /** The same without us. */
    static final String COMMAND = "java -jar vidpovid.jar verify FILE… --key=KEY";

    private static final int MOST_FILES = 4;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]"); // pages write large numbers with blanks, and people copy them

    /** @param verdict nothing before anything was sent */
    record Model(Form form, Optional<Verdict> verdict) {}

    /** @param entry the number of an entry, if somebody follows a link to one */
    @GetMapping("/verify")
    View show(@RequestParam(defaultValue = "") String entry) {
        if (entry.isEmpty()) return pages.show(JteverifyGenerated::render, new Model(Form.blank(), Optional.empty()));
        var verdict = numbered(entry);
        return pages.show(verdict.isRefused() ? NOT_FOUND : OK, JteverifyGenerated::render,
                new Model(Form.filled(Map.of(NUMBER.name(), entry)), Optional.of(verdict)));
    }

    @PostMapping("/verify")
    View check(@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        var reading = Reading.of(sent);
        var number = reading.optionalText(NUMBER, 100).map(String::strip).orElse("");
        try (var _ = few.place()) {
            var brought = brought(reading, Objects.requireNonNullElse(files, List.of()), sent.getFirst(TEXT.name()));
            if (brought.isEmpty() && number.isEmpty()) reading.wrong(FILES, Message.of("verifying.nothing"));
            var form = reading.form();
            if (form.isWrong()) return pages.show(form, JteverifyGenerated::render, new Model(form, Optional.empty()));
            var verdict = brought.isEmpty() ? numbered(number) : trust().map(trust -> checked(brought, number, trust))
                    .orElseGet(VerifyPage::noLog);
            return pages.show(verdict.isRefused() ? UNPROCESSABLE_CONTENT : OK, JteverifyGenerated::render,
                    new Model(form, Optional.of(verdict)));
        }
    }

    private static List<byte[]> brought(Reading reading, List<MultipartFile> files, @Nullable String pasted) throws IOException {
        var brought = new ArrayList<byte[]>();
        for (var file : files) {
            if (file.isEmpty()) continue;
            var isLarge = file.getSize() > Evidence.LONGEST || brought.size() == MOST_FILES;
            if (isLarge) reading.wrong(FILES, Message.of("verifying.files.large"));
            else brought.add(file.getBytes());
        }
        if (pasted != null && !pasted.isBlank()) { // browsers send each end of a line as two signs, and people copy blanks
            brought.add((pasted.replace("\r\n", "\n").strip() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return brought;
    }

    private Verdict checked(List<byte[]> brought, String number, Trust trust) {
        try {
            var evidence = new ArrayList<>(brought.stream().map(Evidence::read).toList());
            var isSearched = evidence.stream().noneMatch(Evidence.Proven.class::isInstance);
            if (isSearched) kept(evidence, trust).map(index -> new Evidence.Proven(published.proof(index))).ifPresent(evidence::add);
            return Checking.of(evidence, number, trust, clock.instant(), isSearched);
        } catch (Rejected e) {
            return Verdict.of(Finding.False.of(e));
        }
    }

    /** Without scripts the page says how the same is done on the command line; with one of ours it needs nobody once it is here. */
    @GetMapping("/verify/offline")
    View offline() {
        var trust = trust().orElseThrow(NotFound::new);
        var form = Form.filled(Map.of(KEY.name(), trust.log().toString(), WITNESSES.name(),
                trust.witnesses().stream().map(VerifierKey::toString).collect(Collectors.joining("\n"))));
        return pages.showWithScript(form, JteofflineGenerated::render, form);
    }

    /**
     * That of an entry by its place. A number of a case leads nobody to entries: whoever has read it somewhere could follow it for ever.
     */
    private Verdict numbered(String number) {
        var trust = trust();
        if (trust.isEmpty()) return noLog();
        var digits = BLANK.matcher(number).replaceAll("");
        if (!INDEX.matcher(digits).matches()) return Verdict.of(Finding.open("verifying.number.of-case"));
        var index = Long.parseLong(digits);
        if (index >= published.size()) {
            return Verdict.of(Finding.no("verifying.no-entry", index, published.size()));
        }
        return Checking.of(List.of(published.proof(index).bytes()), "", trust.get(), clock.instant());
    }

    /** Whoever brings no more than a promise is told whether it was kept. */
    private Optional<Long> kept(List<Evidence> evidence, Trust trust) {
        for (var one : evidence) {
            if (!(one instanceof Evidence.Promised(var note))) continue;
            var promise = Promise.open(note, trust.origin(), trust.log());
            return published.find(promise.leaf(), promise.at());
        }
        return Optional.empty();
    }

    private Optional<Trust> trust() {
        return published.verifier().map(key -> new Trust(key.name(), key, witnesses.keys()));
    }

    private static Verdict noLog() {
        return Verdict.of(Finding.open("verifying.no-log"));
    }
}
