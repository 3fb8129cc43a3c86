package org.vidpovid.igov;

/** A file, or what stands in a property, that nothing can be made of; its message is one sentence that says why. */
final class Unreadable extends Exception {

    Unreadable(String why) {
        super(why);
    }
}
