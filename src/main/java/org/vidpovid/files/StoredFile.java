package org.vidpovid.files;

import java.util.UUID;
import org.vidpovid.web.*;

/**
 * A file that was accepted.
 *
 * @param name as the person called it
 * @param type media type that its content proved, never what the browser claimed
 * @param size in bytes
 */
public record StoredFile(UUID id, String name, String type, long size) {

    /** The size as people say it: “1.2 MB”. */
    public Wording sizeInWords() {
        return inWords(size);
    }

    static Wording inWords(long bytes) {
        if (bytes < 1024) return Message.of("files.size.less");
        return bytes < 1024 * 1024 ? Message.of("files.size.kb", bytes / 1024) : Message.of("files.size.mb", bytes / (1024.0 * 1024));
    }
}
