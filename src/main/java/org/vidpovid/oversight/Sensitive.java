package org.vidpovid.oversight;

import org.vidpovid.catalogue.Procedure;

/** Services that touch health, children or poverty: their acts are counted, and none is shown by itself, whatever is hidden in it. */
final class Sensitive {

    private Sensitive() {}

    static boolean is(Procedure procedure) {
        return !procedure.touches().isEmpty();
    }
}
