package org.vidpovid.signin;

import module java.base;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.Wording;

/** Ways to sign in that a room above offers on the sign-in page: that room proves who somebody is and calls {@link Entrance#letIn}. */
public interface Ways {

    /**
     * One of them.
     *
     * @param most the level that it can give
     * @param path the address that begins it: a link, as no form of ours may lead to another site; takes {@code ?level=}
     */
    record Way(Wording name, Assurance most, String path) {}

    List<Way> offered();
}
