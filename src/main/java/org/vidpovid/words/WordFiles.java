package org.vidpovid.words;

import module java.base;
import org.slf4j.*;

/**
 * The file of everyday words that comes with the portal, and the operator's own: it is read again when it has changed.
 *
 * @param own its path; empty if there is none
 */
public record WordFiles(String own) {

    private static final Logger LOG = LoggerFactory.getLogger(WordFiles.class);

    /** Another one when the operator's file has changed. */
    public String state() {
        if (own.isEmpty()) return "";
        try {
            return Files.getLastModifiedTime(Path.of(own)) + " " + Files.size(Path.of(own));
        } catch (IOException | InvalidPathException _) {
            return "none";
        }
    }

    /** The lines of both, the operator's last: {@code everyday;official}. */
    List<List<String>> lines() {
        var ours = Resource.lines("everyday.csv");
        if (own.isEmpty()) return List.of(ours);
        try {
            return List.of(ours, Resource.meaningful(Files.readAllLines(Path.of(own)).stream()));
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the file of words {} cannot be read: {}", own, e.toString()); // a word less must not stop the search
            return List.of(ours);
        }
    }
}
