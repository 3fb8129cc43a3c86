package org.vidpovid.applications;

import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.files.*;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What exactly is signed: SHA-256 of canonical JSON (RFC 8785) of the answers, of the content of the files among them, and of the
 * version of the form that asked. Whoever has the application can compute it again.
 */
@Component
record Seals(Files files) {

    byte[] digest(Draft draft) {
        var sealed = JsonNodeFactory.instance.objectNode().put("application", draft.id().toString())
                .put("procedure", draft.procedure().id().toString());
        sealed.set("answers", JsonMapper.shared().readTree(draft.answers().toJson()));
        var contents = sealed.putObject("files");
        var digests = files.digests(draft.id());
        draft.answers().byQuestion().values().stream()
                .flatMap(answer -> answer instanceof Answer.Files(var sent) ? sent.stream() : Stream.<StoredFile>empty())
                .forEach(file -> contents.put(file.id().toString(),
                        Objects.requireNonNull(digests.get(file.id()), "a file without content")));
        try {
            return DigestUtils.sha256(new JsonCanonicalizer(sealed.toString()).getEncodedUTF8());
        } catch (IOException e) {
            throw new UncheckedIOException("answers that cannot be made canonical", e);
        }
    }
}
