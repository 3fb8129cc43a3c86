package org.vidpovid.decisions;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.catalogue.*;
import org.vidpovid.opinions.Opinion;
import org.vidpovid.web.*;

/** What a refusal must have. Each thing that is lacking is a sentence to the official that says what to do. */
final class RefusalGuard {

    static final int SHORTEST_REASONS = 60;

    private RefusalGuard() {}

    /**
     * What speaks against issuing it, by the part of the refusal; empty if nothing does.
     *
     * @param opinions those of other authorities that count: silence, and what came too late, is no evidence
     */
    static Map<Objections.Part, Wording> objections(Refusal refusal, Procedure procedure, Answers answers, List<Opinion> opinions,
            LocalDate today) {
        var objections = new EnumMap<Objections.Part, Wording>(Objections.Part.class);
        var ground = procedure.grounds().stream().filter(listed -> listed.id().equals(refusal.ground())).findFirst();
        if (procedure.imported()) objections.put(Objections.Part.GROUND, Message.of("decisions.guard.imported"));
        else if (ground.isEmpty()) objections.put(Objections.Part.GROUND, Message.of("decisions.guard.ground"));
        else if (ground.get().kind() == Ground.Kind.FORMAL) objections.put(Objections.Part.GROUND, Message.of("decisions.guard.formal"));
        var opinion = opinions.stream().filter(given -> given.evidence().equals(refusal.question())).findFirst();
        if (opinion.isPresent()) {
            if (!opinion.get().isObjection(today)) objections.put(Objections.Part.QUESTION, Message.of("decisions.guard.opinion"));
        } else if (answers.to(refusal.question()).isEmpty()
                || procedure.form().asides().stream().anyMatch(aside -> aside.id().equals(refusal.question()))) {
            objections.put(Objections.Part.QUESTION, Message.of("decisions.guard.question"));
        }
        if (Signs.said(refusal.fact()) == 0) objections.put(Objections.Part.FACT, Message.of("decisions.guard.fact"));
        if (Signs.said(refusal.reasons()) < SHORTEST_REASONS) {
            objections.put(Objections.Part.REASONS, Message.of("decisions.guard.reasons", SHORTEST_REASONS));
        }
        return objections;
    }
}
