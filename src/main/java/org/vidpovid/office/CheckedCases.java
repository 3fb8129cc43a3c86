package org.vidpovid.office;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.answers.*;
import org.vidpovid.applications.Applications;
import org.vidpovid.cases.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.people.*;
import org.vidpovid.web.Wording;

/**
 * Cases that an official has read through and found right. Those of them that are alike, by the deciding facts of their procedure, can be
 * granted together; each still gets an act of its own.
 */
@Component
class CheckedCases {

    /** Cases of one version of a procedure whose deciding facts are answered alike. */
    record Alike(Procedure procedure, List<Fact> facts, List<Case> cases) {}

    /** What was answered to a question that decides. */
    record Fact(Wording question, Wording answer) {}

    private final JdbcClient db;
    private final Cases cases;
    private final Applications applications;
    private final Catalogue catalogue;
    private final Clock clock;

    CheckedCases(JdbcClient db, Cases cases, Applications applications, Catalogue catalogue, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.applications = applications;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Remembers that the official has found a case right as it stood in this version; told again, it is the same. */
    void check(Case matter, int seen, Viewer official) {
        db.sql("delete from office.checked where case_id = :id").param("id", matter.id()).update();
        db.sql("insert into office.checked (case_id, version, official_person_id, at) values (:id, :seen, :official, :at) on conflict "
                + "do nothing")
                .param("id", matter.id()).param("seen", seen).param("official", official.personId()).param("at", OffsetDateTime.now(clock))
                .update();
    }

    void uncheck(Case matter) {
        db.sql("delete from office.checked where case_id = :id").param("id", matter.id()).update();
    }

    /** Whether somebody has found it right as it stands now. */
    boolean isChecked(Case matter) {
        return db.sql("select count(*) from office.checked where case_id = :id and version = :version")
                .param("id", matter.id()).param("version", matter.version()).query(Integer.class).single() > 0;
    }

    /** What this official has checked and nobody has touched since, in groups that are alike, the largest first. */
    List<Alike> alike(Viewer official) {
        var checked = db.sql("select case_id, version from office.checked where official_person_id = :official order by at desc limit 500")
                .param("official", official.personId()).query(Checked.class).list().stream()
                .collect(Collectors.toMap(Checked::caseId, Checked::version));
        var open = cases.visibleTo(official, Purpose.DECISION).these(checked.keySet()).stream()
                .filter(matter -> matter.stage() instanceof Stage.UnderWay
                        && Integer.valueOf(matter.version()).equals(checked.get(matter.id())))
                .filter(matter -> matter.isInChargeOf(Objects.requireNonNull(official.personId())))
                .filter(matter -> canBeAlike(catalogue.procedure(matter.procedureId()))).toList();
        var answers = applications.submitted(open);
        var groups = open.stream().collect(Collectors.groupingBy(matter -> facts(matter, answers), LinkedHashMap::new,
                Collectors.toList()));
        return groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt((Alike alike) -> -alike.cases().size())).toList();
    }

    /** No two replies are alike; nor is anything where nobody has said what makes it so. */
    private static boolean canBeAlike(Procedure procedure) {
        return procedure.result().reply().isEmpty() && !procedure.decidingFacts().isEmpty();
    }

    /** What makes two cases alike: the version of the procedure and the stored answers to its deciding questions. */
    private record Facts(UUID procedureId, Map<String, Answer> answers) {}

    private Facts facts(Case matter, Map<UUID, Answers> answers) {
        var given = Objects.requireNonNull(answers.get(matter.id())).byQuestion();
        var decide = new HashMap<String, Answer>(given);
        decide.keySet().retainAll(catalogue.procedure(matter.procedureId()).decidingFacts());
        return new Facts(matter.procedureId(), decide);
    }

    private Alike group(Facts facts, List<Case> matters) {
        var procedure = catalogue.procedure(facts.procedureId());
        var told = procedure.form().questions().stream().filter(question -> facts.answers().containsKey(question.id()))
                .map(question -> new Fact(question.label(), question.shown(Objects.requireNonNull(facts.answers().get(question.id())))))
                .toList();
        return new Alike(procedure, told, matters);
    }

    private record Checked(UUID caseId, int version) {}
}
