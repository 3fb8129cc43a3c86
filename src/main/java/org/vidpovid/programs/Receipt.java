package org.vidpovid.programs;

import module java.base;
import org.vidpovid.applications.Draft;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.*;
import org.vidpovid.cosigning.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.Wording;
import tools.jackson.databind.node.*;

/** What a program is told of an application: the same as the receipt on the page, and how it stands. */
record Receipt(ObjectNode json, boolean isWaiting) {

    static Receipt of(Draft draft, Optional<Round> round) {
        var json = JsonNodeFactory.instance.objectNode().put("id", draft.id().toString());
        var service = json.putObject("service").put("slug", draft.procedure().slug()).put("version", draft.procedure().version());
        service.set("title", bilingual(draft.procedure().title()));
        var waiting = draft.isSigned();
        json.put("state", waiting ? "awaiting-signatures" : draft.matter().map(Case::stage).map(Stage::word).orElse("not-sent"));
        draft.matter().ifPresent(matter -> told(json, matter));
        round.ifPresent(signed -> signed.signers().forEach(signer -> told(json.withArray("signers").addObject(), signer)));
        var links = json.putObject("links").put("self", "/api/applications/" + draft.id());
        if (draft.matter().isPresent()) links.put("status", "/status/" + draft.id()).put("receipt", "/apply/" + draft.id() + "/receipt");
        if (draft.isOpen()) links.put("change", "/apply/" + draft.id());
        if (round.isPresent()) links.put("signatures", "/apply/" + draft.id() + "/signatures").put("sign", "/sign");
        return new Receipt(json, waiting);
    }

    private static void told(ObjectNode json, Case matter) {
        json.put("number", matter.number().toString()).put("applicant", matter.applicant())
                .put("receivedAt", matter.receivedAt().toString());
        json.set("status", bilingual(matter.status()));
        var due = json.putObject("due").put("on", matter.due().on().toString());
        due.set("arithmetic", bilingual(matter.due().arithmetic()));
        var inCharge = json.putObject("inCharge");
        inCharge.set("official", seat(matter.inCharge().official()));
        inCharge.set("deputy", seat(matter.inCharge().deputy()));
        inCharge.set("superior", seat(matter.inCharge().superior()));
        matter.unmended().ifPresent(left -> {
            json.put("mendBy", left.mendBy().toString());
            left.items().forEach(item -> json.withArray("toMend").addObject().put("question", item.question()).put("how", item.how()));
        });
    }

    private static void told(ObjectNode json, Signer signer) {
        json.put("name", signer.name());
        json.put("state", signer.signature().map(signature -> signature.signed() ? "signed" : "declined").orElse("waiting"));
        signer.signature().ifPresent(signature -> json.put("at", signature.at().toString()).put("digest", signature.digest()));
        signer.signature().filter(signature -> !signature.signed()).ifPresent(signature -> json.put("reason", signature.reason()));
        signer.code().ifPresent(code -> json.put("code", code));
    }

    private static ObjectNode seat(Seat seat) {
        var json = JsonNodeFactory.instance.objectNode().put("name", seat.name());
        json.set("post", bilingual(seat.post()));
        json.set("unit", bilingual(seat.unit()));
        return json;
    }

    private static ObjectNode bilingual(Wording wording) {
        var text = Text.of(wording);
        return JsonNodeFactory.instance.objectNode().put("uk", text.uk()).put("en", text.en());
    }
}
