package org.vidpovid.applications;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.catalogue.*;
import org.vidpovid.files.Files;
import org.vidpovid.forms.Received;
import org.vidpovid.people.*;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;

/** Applications that a person's program sends: all answers at once, judged by the very rules of the pages. */
@Service
public class FromPrograms {

    /** What a program asks for. */
    public record Request(String service, JsonNode answers, Language language) {}

    /**
     * What has become of it.
     *
     * @param code told once, as the application is made; empty when it is sent again
     * @param sent as it was sent just now; empty if it was sent before, or waits for others to sign it
     */
    public record Made(UUID id, Optional<String> code, Optional<Draft> sent) {}

    /** Nothing of what was sent is kept. */
    public static class Refused extends RuntimeException {

        private final transient Problem problem;

        public Refused(Problem problem) {
            super(problem.type().name());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private final JdbcClient db;
    private final Applications applications;
    private final Sending sending;
    private final Catalogue catalogue;
    private final Codes codes;
    private final Files files;
    private final Visits visits;
    private final Clock clock;

    FromPrograms(JdbcClient db, Applications applications, Sending sending, Catalogue catalogue, Codes codes, Files files, Visits visits,
            Clock clock) {
        this.db = db;
        this.applications = applications;
        this.sending = sending;
        this.catalogue = catalogue;
        this.codes = codes;
        this.files = files;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Applies, once for an idempotency key: of two requests at once the second waits for the first. All of it is one transaction, files
     * included: if we die before the commit, there is nothing, and the key is as good as new.
     *
     * @param digest SHA-256 of the body
     * @throws Refused if something is wrong
     */
    @Transactional
    public Made apply(Request request, String key, byte[] digest, Viewer viewer) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var first = db.sql("""
                insert into applications.program_request (person_id, key, digest, case_id, at) values (:person, :key, :digest, :id, :now)
                on conflict (person_id, key) do nothing""")
                .param("person", viewer.personId()).param("key", key).param("digest", digest).param("id", id)
                .param("now", OffsetDateTime.now(clock)).update() == 1;
        if (!first) return madeBefore(key, digest, viewer);
        if (catalogue.find(request.service()).isEmpty()) {
            throw refused(List.of(new Problem.Fault("/service", "", Message.of("applications.api.no-service"))));
        }
        var procedure = applications.asked(request.service(), viewer);
        var answers = switch (procedure.form().read(request.answers(), LocalDate.now(clock),
                (name, content) -> files.keep(id, name, content),
                visits.hours(id, request.service()))) {
            case Received.Taken(var taken) -> taken;
            case Received.Wrong(var problems) -> throw refused(problems.entrySet().stream()
                    .map(problem -> error(procedure, problem.getKey(), problem.getValue())).toList());
        };
        var draft = new Draft(id, procedure, viewer.representedId(), answers, clock.instant(), 0, null, Optional.empty());
        var sent = switch (sending.sendWhole(draft, viewer, request.language())) {
            case Submitted.Received(var matter) -> Optional.of(draft.sentAs(matter));
            case Submitted.ToSign _ -> Optional.<Draft>empty();
        };
        return new Made(id, Optional.of(codes.issue(id)), sent);
    }

    private Made madeBefore(String key, byte[] digest, Viewer viewer) {
        var before = db.sql("select case_id, digest from applications.program_request where person_id = :person and key = :key")
                .param("person", viewer.personId()).param("key", key).query(Before.class).single();
        if (!MessageDigest.isEqual(before.digest(), digest)) {
            throw new Refused(Problem.of(Problem.Type.IDEMPOTENCY_KEY_USED, Message.of("applications.api.used")));
        }
        return new Made(before.caseId(), Optional.empty(), Optional.empty());
    }

    private static Refused refused(List<Problem.Fault> errors) {
        return new Refused(Problem.of(Problem.Type.WRONG_ANSWERS, Message.of("applications.api.wrong", errors.size()), errors));
    }

    private static Problem.Fault error(Procedure procedure, String pointer, Wording what) {
        var first = pointer.isEmpty() ? "" : pointer.substring(1).split("/", 2)[0];
        return new Problem.Fault("/answers" + pointer, procedure.form().question(first).isPresent() ? first : "", what);
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    private record Before(UUID caseId, byte[] digest) {}
}
