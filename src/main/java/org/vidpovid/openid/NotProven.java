package org.vidpovid.openid;

/**
 * An identity provider did not prove who somebody is. The message is for the log and holds nothing that the provider or the person said.
 */
class NotProven extends Exception {

    private final Trouble trouble;

    NotProven(Trouble trouble, String why) {
        super(why);
        this.trouble = trouble;
    }

    /** What refused it is named by its class only: messages of libraries quote what was wrong. */
    NotProven(Trouble trouble, String what, Exception cause) {
        this(trouble, what + " (" + cause.getClass().getSimpleName() + ")");
    }

    Trouble trouble() {
        return trouble;
    }
}
