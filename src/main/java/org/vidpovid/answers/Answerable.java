package org.vidpovid.answers;

/** What can be answered: it has an id, and takes answers of one kind. */
public interface Answerable {

    String id();

    Class<? extends Answer> takes();
}
