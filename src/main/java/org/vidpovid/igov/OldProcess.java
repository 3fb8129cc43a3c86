package org.vidpovid.igov;

import module java.base;

/**
 * A process as its file describes it.
 *
 * @param key   how the catalogue calls it
 * @param tasks what officials do, in the order of the file
 */
record OldProcess(String key, String name, List<Property> properties, List<Task> tasks) {

    /** @param group whose task it is, with places to fill like {@code cnap_${sID_UA}}; empty if nobody's */
    record Task(String id, String name, String group) {}
}
