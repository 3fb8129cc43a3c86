package org.vidpovid.signin;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;

/** What a room above still has to do when somebody signs out: leave the identity provider too. */
public interface Farewell {

    /**
     * Where to go on after the session is over.
     *
     * @param kept what that page needs to know of the session that is over, by name
     */
    record Next(String path, Map<String, Serializable> kept) {}

    /** Asked before the session ends; empty if it was not begun by this room. */
    Optional<Next> next(HttpServletRequest request);
}
