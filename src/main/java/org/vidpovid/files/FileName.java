package org.vidpovid.files;

import module java.base;

/** The name under which a file is kept: what the person called it, without what could mislead or harm whoever saves it later. */
class FileName {

    static final int LONGEST = 200;

    private FileName() {}

    static String of(String sent, FileType type) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1); // some browsers send the whole path
        // control and format characters: line breaks, and those that turn the direction of writing, by which exe.pdf looks like fdp.exe
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("\\p{C}", "").replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ").strip();
        if (clean.isEmpty()) clean = "file";
        if (!type.endsLikeOne(clean)) clean += type.ending(); // a PDF named x.exe is saved as x.exe.pdf
        return shortened(clean);
    }

    /** Takes letters from before the ending. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) return name;
        var ending = name.substring(name.lastIndexOf('.'));
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
