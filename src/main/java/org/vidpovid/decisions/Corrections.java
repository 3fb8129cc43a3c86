package org.vidpovid.decisions;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.caselog.*;
import org.vidpovid.cases.*;
import org.vidpovid.cases.Stage.ToMend;
import org.vidpovid.decisions.Decisions.CorrectionRequest;
import org.vidpovid.law.*;
import org.vidpovid.web.Language;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept what applicants were asked to mend. */
@Component
record Corrections(JdbcClient db, CaseLog log) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Optional<CorrectionRequest> of(Case matter) {
        return db.sql("select * from decisions.correction_request where case_id = :id order by no desc limit 1")
                .param("id", matter.id()).query(Row.class).optional().map(Row::request);
    }

    void save(Case matter, CorrectionRequest request) {
        var by = request.official();
        var post = Objects.requireNonNull(by.post());
        var why = request.mendBy().arithmetic();
        db.sql("""
                insert into decisions.correction_request (case_id, at, official_person_id, official, post_uk, post_en, items, mend_by,
                why_uk, why_en)
                values (:caseId, :at, :officialId, :official, :postUk, :postEn, cast(:items as jsonb), :mendBy, :whyUk, :whyEn)""")
                .param("caseId", request.caseId()).param("at", request.at().atOffset(ZoneOffset.UTC)).param("officialId", by.personId())
                .param("official", by.name()).param("postUk", post.uk()).param("postEn", post.en())
                .param("items", JSON.writeValueAsString(request.items())).param("mendBy", request.mendBy().on())
                .param("whyUk", why.in(Language.UK)).param("whyEn", why.in(Language.EN)).update();
        log.say(matter, Kind.CORRECTION_REQUESTED, Map.of("items", request.items().size(), "until", request.mendBy().on().toString()),
                Map.of("number", matter.number().toString(), "official", by.name(),
                        "items", request.items().stream().map(item -> item.question() + ": " + item.how()).toList()));
    }

    private record Row(UUID caseId, OffsetDateTime at, UUID officialPersonId, String official, String postUk, String postEn, String items,
                       LocalDate mendBy, String whyUk, String whyEn) {

        CorrectionRequest request() {
            return new CorrectionRequest(caseId, at.toInstant(), new Actor(officialPersonId, official, new Text(postUk, postEn)),
                    List.of(JSON.readValue(items, ToMend[].class)), new Due(mendBy, new Text(whyUk, whyEn)));
        }
    }
}
