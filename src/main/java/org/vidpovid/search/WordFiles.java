package org.vidpovid.search;

import module java.base;
import org.slf4j.*;

/** The file of words that comes with the portal, and the operator's own, if there is one: it is read again when it has changed. */
record WordFiles(String own) {

    private static final Logger LOG = LoggerFactory.getLogger(WordFiles.class);

    /** Another one when the operator's file has changed. */
    String state() {
        if (own.isEmpty()) return "";
        try {
            return Files.getLastModifiedTime(Path.of(own)) + " " + Files.size(Path.of(own));
        } catch (IOException | InvalidPathException _) {
            return "none";
        }
    }

    Reader[] readers() {
        var ours = new StringReader(String.join("\n", Resource.lines("words.csv")));
        if (own.isEmpty()) return new Reader[] {ours};
        try {
            return new Reader[] {ours, new StringReader(Files.readString(Path.of(own)))};
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the file of words {} cannot be read: {}", own, e.toString());
            return new Reader[] {ours};
        }
    }
}
