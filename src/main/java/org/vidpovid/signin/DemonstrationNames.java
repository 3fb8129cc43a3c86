package org.vidpovid.signin;

import module java.base;

/** Whom one may sign in as in a demonstration. The terminal says it at start; a bean of this type is made only by the demonstration. */
public interface DemonstrationNames {

    /** Names with what each is, in the order of the sign-in page, in plain text. */
    List<String> names();
}
