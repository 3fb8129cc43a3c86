package org.vidpovid.law;

import module java.base;

/**
 * A register of the state.
 *
 * @param code its short name, by which requests to it are known
 * @param connected whether authorities can ask it themselves, so that nobody has to bring what it holds
 * @param holds the kinds of documents that it holds, as {@link DocumentKind#word} writes them
 * @param norm by what law it is kept
 */
public record Register(String code, Text name, boolean connected, List<String> holds, Text norm, Mark mark) {

    public Register {
        holds.forEach(DocumentKind::of); // an unknown one stops the start
    }

    public boolean holds(DocumentKind kind) {
        return holds.contains(kind.word());
    }
}
