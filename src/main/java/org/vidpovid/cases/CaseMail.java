package org.vidpovid.cases;

import module java.base;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.vidpovid.files.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** The form by which either side of a case writes to the other, with attachments. */
@Component
public class CaseMail {

    public static final Ask BODY = Ask.of("body", "cases.write", "cases.write.hint");
    public static final Ask ATTACHMENTS = Ask.of("attachments", "cases.attachments", "cases.attachments.hint");

    private static final int LONGEST = 5000;

    private final Cases cases;
    private final Files files;

    CaseMail(Cases cases, Files files) {
        this.cases = cases;
        this.files = files;
    }

    /**
     * Sends what was typed, with all its attachments or not at all.
     *
     * @param matter a case that the viewer was allowed to see
     * @return the form to show again if something is wrong with it
     */
    @Transactional
    public Form send(Case matter, MultiValueMap<String, String> sent, MultiValueMap<String, MultipartFile> parts, Viewer viewer,
            Purpose as) {
        var reading = Reading.of(sent);
        var body = reading.text(BODY, LONGEST);
        var kept = new ArrayList<StoredFile>();
        for (var part : parts.getOrDefault(ATTACHMENTS.name(), List.of())) {
            if (part.isEmpty() && Objects.requireNonNullElse(part.getOriginalFilename(), "").isEmpty()) continue;
            switch (files.keep(matter.id(), part)) {
                case Verdict.Kept(var file) -> kept.add(file);
                case Verdict.Refused(var why) -> reading.wrong(ATTACHMENTS, why);
            }
        }
        var form = reading.form();
        if (form.isWrong()) kept.forEach(file -> files.drop(matter.id(), file.id()));
        else cases.write(matter.id(), body.orElseThrow(), kept, viewer, as);
        return form;
    }
}
