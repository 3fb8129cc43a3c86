package org.vidpovid.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.*;

/** A file with its content. Whoever shows it has asked first whether the viewer may see its matter. */
@SuppressWarnings("ArrayRecordComponent") // it is passed on once and compared with nothing
public record Opened(StoredFile file, byte[] content) {

    /** The file as a browser gets it: shown where that is possible, run never, and left in no cache. */
    public ResponseEntity<byte[]> answer() {
        var name = ContentDisposition.inline().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(content);
    }

    /** Browsers refuse to show a PDF in a sandbox, so it gets all but that; its type alone keeps it from being a page. */
    private String policy() {
        return file.type().equals(FileType.PDF.media())
                ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
                : "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
    }
}
