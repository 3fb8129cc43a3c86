package org.vidpovid.catalogue;

/** The service is paused, so nothing was begun and nothing sent; what was answered is kept. */
public class Paused extends RuntimeException {

    private final transient Pause pause;

    Paused(Pause pause) {
        super("the service " + pause.slug() + " is paused");
        this.pause = pause;
    }

    public Pause pause() {
        return pause;
    }
}
