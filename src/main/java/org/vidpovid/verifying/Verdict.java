package org.vidpovid.verifying;

import module java.base;

/**
 * What came of checking a receipt.
 *
 * @param witnesses the names of those who have cosigned
 * @param entry what the log says, as it is written there, once it is proven that it does
 */
record Verdict(List<Finding> findings, Set<String> witnesses, Optional<String> entry) {

    static Verdict of(Finding finding) {
        return new Verdict(List.of(finding), Set.of(), Optional.empty());
    }

    /** Whether anything is false. */
    boolean isRefused() {
        return findings.stream().anyMatch(Finding.False.class::isInstance);
    }

    /** Whether the entry is in the log, and nothing is false. That the log has promised something proves that it has promised. */
    boolean isProven() {
        return !isRefused() && entry.isPresent();
    }

    /** How it looks: see the component {@code notice}. */
    String tone() {
        return isRefused() ? "stop" : isProven() ? "done" : "wait";
    }
}
