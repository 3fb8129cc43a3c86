package org.vidpovid.publishing;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.*;
import org.vidpovid.definitions.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.*;

/** Where an editor writes a version, or sends it as a file. Whatever was typed is kept, with all that is wrong in it. */
@Controller
record ProposePage(Proposals proposals, Press press, Release release, Measure measure, Pages pages) {

    static final Ask SLUG = Ask.of("slug", "publishing.slug", "publishing.slug.hint");
    static final Ask TEXT = Ask.of("text", "publishing.text", "publishing.text.hint");
    static final Ask FILE = Ask.of("file", "publishing.file", "publishing.file.hint");
    static final Ask WHY = Ask.of("why", "publishing.why", "publishing.why.hint");

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern TAKEN_OVER = Pattern.compile("(?m)^  imported:");
    private static final int LONGEST = 500_000;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.LITERAL_BLOCK_STYLE,
                    YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).build();

    /**
     * The form.
     *
     * @param proposal the one that is changed; empty for a new one
     */
    record Model(Optional<Proposal> proposal, Form form, List<Fault> faults) {

        /** Whether what stands in the form still says that it was taken over from another system. */
        boolean isTakenOver() {
            return TAKEN_OVER.matcher(form.field(TEXT).text()).find();
        }

        String action() {
            return proposal.map(changed -> "/editor/proposals/" + changed.id() + "/text").orElse("/editor/proposals");
        }
    }

    @GetMapping("/editor/proposals")
    View blank(@RequestParam(defaultValue = "") String service) {
        var texts = Map.of(SLUG.name(), service, TEXT.name(), begun(service));
        return pages.show(JteproposeGenerated::render, new Model(Optional.empty(), Form.filled(texts), List.of()));
    }

    @PostMapping("/editor/proposals")
    View propose(@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) MultipartFile file, Viewer editor) {
        var reading = Reading.of(withFile(sent, file));
        var slug = reading.text(SLUG, 60).filter(typed -> ADDRESS.matcher(typed).matches());
        if (slug.isEmpty()) reading.wrong(SLUG, Message.of("publishing.slug.wrong"));
        var why = reading.text(WHY, 2000);
        var text = text(reading);
        if (slug.isEmpty() || why.isEmpty() || text.isEmpty()) {
            return again(Optional.empty(), reading, slug.map(known -> measure.faults(known, reading.typed(TEXT))).orElse(List.of()));
        }
        return told(proposals.propose(slug.get(), text.get(), why.get(), editor), reading);
    }

    @GetMapping("/editor/proposals/{id}/text")
    View changing(@PathVariable UUID id) {
        var proposal = proposals.get(id);
        var texts = Map.of(TEXT.name(), proposal.yaml(), WHY.name(), proposal.why());
        return pages.show(JteproposeGenerated::render,
                new Model(Optional.of(proposal), Form.filled(texts), measure.faults(proposal.slug(), proposal.yaml())));
    }

    @PostMapping("/editor/proposals/{id}/text")
    View change(@PathVariable UUID id, @RequestParam int revision, @RequestParam MultiValueMap<String, String> sent,
                @RequestParam(required = false) MultipartFile file, Viewer editor) {
        var proposal = proposals.get(id);
        var reading = Reading.of(withFile(sent, file));
        var why = reading.text(WHY, 2000);
        var text = text(reading);
        if (why.isEmpty() || text.isEmpty()) {
            return again(Optional.of(proposal), reading, measure.faults(proposal.slug(), reading.typed(TEXT)));
        }
        return told(proposals.revise(id, revision, text.get(), why.get(), editor), reading);
    }

    /** What the database can keep; all else is for {@link Measure} to say. */
    private static Optional<String> text(Reading reading) {
        var typed = reading.typed(TEXT);
        if (typed.isEmpty()) return reading.wrong(TEXT, Message.of("publishing.text.missing"));
        if (typed.length() > LONGEST) return reading.wrong(TEXT, Message.of("publishing.text.long", LONGEST));
        return typed.indexOf(0) >= 0 ? reading.wrong(TEXT, Message.of("publishing.text.sign")) : Optional.of(typed);
    }

    /** On to the proposal; or the form again, where its faults are listed: by then it is kept. */
    private View told(Proposal proposal, Reading reading) {
        var faults = measure.faults(proposal.slug(), proposal.yaml());
        if (faults.isEmpty()) return pages.go("/editor/proposals/" + proposal.id());
        reading.wrong(TEXT, Message.of("publishing.text.faults", faults.size()));
        return again(Optional.of(proposal), reading, faults);
    }

    private View again(Optional<Proposal> proposal, Reading reading, List<Fault> faults) {
        var form = reading.form();
        return pages.show(form, JteproposeGenerated::render, new Model(proposal, form, faults));
    }

    /** A file that was chosen stands instead of what was typed. */
    private static MultiValueMap<String, String> withFile(MultiValueMap<String, String> sent,
            @org.jspecify.annotations.Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return sent;
        var all = new org.springframework.util.LinkedMultiValueMap<>(sent);
        try {
            all.set(TEXT.name(), new String(file.getBytes(), StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** What to begin with: the text of the last version as somebody wrote it, or that of the release. */
    private String begun(String slug) {
        var written = proposals.about(slug).stream().filter(proposal -> proposal.stage() instanceof Proposal.Stage.Published)
                .map(Proposal::yaml).findFirst();
        return written.or(() -> release.find(slug).map(file -> file.text().yaml()))
                .or(() -> press.latest(slug).map(press::definition)
                        .map((JsonNode definition) -> YAML.writeValueAsString(Written.inOrder(definition))))
                .orElse("");
    }
}
