package org.vidpovid.verifying;

import module java.base;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import org.vidpovid.web.*;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the files of one receipt against each other and against keys. It asks nobody, and believes nothing that is not signed or hashed.
 */
final class Checking {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Trust trust;
    private final Instant now;
    private final boolean isSearched;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> cosigned = new HashSet<>();
    private Optional<Hash> promised = Optional.empty();
    private Optional<byte[]> entry = Optional.empty();

    private Checking(Trust trust, Instant now, boolean isSearched) {
        this.trust = trust;
        this.now = now;
        this.isSearched = isSearched;
    }

    /**
     * The verdict.
     *
     * @param files the files of one receipt, in any order
     * @param number of a case that the receipt should be of; empty if that was not asked
     */
    static Verdict of(List<byte[]> files, String number, Trust trust, Instant now) {
        try {
            return of(files.stream().map(Evidence::read).toList(), number, trust, now, false);
        } catch (Rejected e) {
            return Verdict.of(Finding.False.of(e));
        }
    }

    /**
     * As above, of files that were read.
     *
     * @param isSearched whether the log was searched for what it has promised; then what is not among the evidence is not in the log
     */
    static Verdict of(List<Evidence> evidence, String number, Trust trust, Instant now, boolean isSearched) {
        var checking = new Checking(trust, now, isSearched);
        try {
            // proofs before promises: a promise that was kept needs no more to be said of it
            for (var one : evidence) if (one instanceof Evidence.Proven(var proof)) checking.proven(proof);
            for (var one : evidence) if (one instanceof Evidence.Promised(var note)) checking.promised(note);
            var opened = evidence.stream().filter(Evidence.Opened.class::isInstance).map(Evidence.Opened.class::cast).toList();
            for (var one : opened) checking.opened(one.openings(), number);
            if (opened.isEmpty() && !number.isEmpty()) checking.findings.add(Finding.open("verifying.number.needs-opening"));
        } catch (Rejected e) {
            checking.findings.add(Finding.False.of(e));
        }
        var verdict = new Verdict(List.copyOf(checking.findings), Set.of(), Optional.empty());
        return verdict.isRefused() ? verdict : new Verdict(verdict.findings(), Set.copyOf(checking.cosigned),
                checking.entry.map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private void proven(TlogProof proof) {
        if (proof.extra().isEmpty()) {
            findings.add(Finding.open("verifying.proof.no-entry"));
            return;
        }
        var said = proof.extra().get();
        if (entry.isPresent() && !Arrays.equals(entry.get(), said)) {
            findings.add(Finding.no("verifying.different"));
            return;
        }
        var signed = proof.verified(Hash.ofLeaf(said), trust.origin(), trust.log(), trust.witnesses());
        entry = proof.extra();
        findings.add(Finding.yes("verifying.included", proof.index(), trust.origin()));
        findings.add(Finding.yes("verifying.checkpoint", signed.checkpoint().size(), signed.checkpoint().root().toString()));
        for (var by : signed.cosigned()) {
            cosigned.add(by.by().name());
            findings.add(Finding.yes("verifying.cosigned", by.by().name(), by.at().orElse(Instant.EPOCH)));
        }
        if (signed.cosigned().isEmpty()) findings.add(Finding.open("verifying.cosigned.none"));
    }

    private void promised(SignedNote note) {
        var promise = Promise.open(note, trust.origin(), trust.log());
        if (promised.isPresent() && !promised.get().equals(promise.leaf())) {
            findings.add(Finding.no("verifying.different"));
            return;
        }
        promised = Optional.of(promise.leaf());
        findings.add(Finding.yes("verifying.promised", promise.at()));
        if (entry.isEmpty()) {
            findings.add(!now.isAfter(promise.at().plus(Promise.WITHIN)) ? Finding.open("verifying.promised.soon")
                    : isSearched ? Finding.no("verifying.promised.broken", promise.leaf().toString())
                    : Finding.open("verifying.promised.due", promise.leaf().toString()));
        } else {
            findings.add(promise.leaf().equals(Hash.ofLeaf(entry.get())) ? Finding.yes("verifying.promised.kept")
                    : Finding.no("verifying.promised.other"));
        }
    }

    private void opened(Map<String, Opening> openings, String number) {
        if (entry.isEmpty()) {
            findings.add(Finding.open("verifying.opening.alone"));
            return;
        }
        var commitments = commitments(entry.get());
        if (openings.isEmpty()) findings.add(Finding.no("verifying.opening.empty"));
        openings.forEach((name, opening) -> findings.add(!commitments.path(name).asString("").equals(opening.commitment())
                ? Finding.no("verifying.opening.false", named(name)) : Finding.yes("verifying.opening.true", named(name))));
        if (number.isEmpty()) return;
        var of = openings.get("case");
        findings.add(of == null ? Finding.open("verifying.number.needs-opening") : of.content().equals(number)
                ? Finding.yes("verifying.number.true", number) : Finding.no("verifying.number.false", number));
    }

    /** In words, what is known here; what is not, as it is written. */
    private static Wording named(String commitment) {
        return switch (commitment) {
            case "case" -> Message.of("verifying.opened.case");
            case "content" -> Message.of("verifying.opened.content");
            default -> _ -> commitment;
        };
    }

    private static JsonNode commitments(byte[] entry) {
        try {
            return JSON.readTree(entry).path("commitments");
        } catch (JacksonException _) {
            return JSON.createObjectNode(); // an entry of another kind commits to nothing
        }
    }
}
