package org.vidpovid.oversight;

import module java.base;
import org.vidpovid.law.*;
import org.vidpovid.oversight.Entry.*;

/** An act in open data: docs/register.md describes each field. What is not known is not there. */
final class ActJson {

    private ActJson() {}

    static Map<String, Object> of(Entry act) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", act.id());
        json.put("service", with("slug", act.serviceSlug(), "title", text(act.service())));
        json.put("outcome", act.outcome().code());
        json.put("grounds", act.grounds().stream().map(ground -> with("id", ground.id(), "title", text(ground.title()),
                "norm", text(ground.norm().text()), "mark", ground.norm().mark().letter())).toList());
        switch (act.reasons()) {
            case Reasons.None() -> { /* there are none */ }
            case Reasons.Read(var text, var by) -> {
                json.put("reasons", text);
                json.put("redactedBy", by);
            }
            case Reasons.BeingRead(var until) -> json.put("reasonsBy", until.toString());
            case Reasons.Withheld(var by, var since) -> json.put("withheld", with("by", by, "since", since.toString()));
        }
        json.put("official", named(act.official()));
        if (act.second() != null) json.put("secondOfficial", named(act.second()));
        json.put("unit", with("code", act.of().code(), "title", text(act.of().unit()), "authority", text(act.of().authority())));
        json.put("issued", act.issuedOn().toString());
        json.put("termKept", act.inTime());
        if (act.share() != null) json.put("likeness", act.share());
        var remedy = with("text", text(act.remedy()));
        if (act.reviewer() != null) remedy.put("reviewer", with("name", act.reviewer().name(), "post", text(act.reviewer().post()),
                "authority", text(act.reviewer().authority())));
        if (act.complainBy() != null) remedy.put("by", act.complainBy().toString());
        json.put("remedy", remedy);
        if (act.complaint() != null) json.put("complaint", with("outcome", act.complaint().code(), "decidedBy", act.complaint().by(),
                "on", act.complaint().on().toString()));
        if (act.reversed() != null) {
            json.put("reversedOn", act.reversed().on().toString());
            json.put("reversedHow", act.reversed().how());
            if (act.reversed().by() != null) json.put("reversedBy", act.reversed().by());
        }
        return json;
    }

    private static Map<String, Object> named(Named named) {
        return with("name", named.name(), "post", text(named.post()), "slug", named.slug());
    }

    private static Map<String, Object> text(Text text) {
        return with("uk", text.uk(), "en", text.en());
    }

    private static Map<String, Object> with(Object... pairs) {
        var json = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) json.put((String) pairs[i], pairs[i + 1]);
        return json;
    }
}
