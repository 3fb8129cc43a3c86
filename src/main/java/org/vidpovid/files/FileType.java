package org.vidpovid.files;

import module java.base;

/** The types that are accepted: what every official can look at, and what nothing can hide in that would run. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg|jpeg|jpe"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic|heif");

    private final String media;
    private final String endings;

    FileType(String media, String endings) {
        this.media = media;
        this.endings = endings;
    }

    static Optional<FileType> of(String media) {
        return Stream.of(values()).filter(type -> type.media.equals(media)).findFirst();
    }

    String media() {
        return media;
    }

    /** The usual ending of a name. */
    String ending() {
        return "." + endings.replaceFirst("\\|.*", "");
    }

    boolean endsLikeOne(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*[.](" + endings + ")");
    }
}
