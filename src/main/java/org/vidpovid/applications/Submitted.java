package org.vidpovid.applications;

import module java.base;
import org.vidpovid.cases.Case;

/** What became of an application that was sent. */
public sealed interface Submitted {

    /** The state has it. */
    record Received(Case matter) implements Submitted {}

    /** Others must sign it first; then it is sent by itself. */
    record ToSign(UUID id) implements Submitted {}
}
