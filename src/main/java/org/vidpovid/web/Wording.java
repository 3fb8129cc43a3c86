package org.vidpovid.web;

/** Something that can be said in each language: a message of the interface, or a text that came with the content. */
public interface Wording {

    String in(Language language);
}
