package org.vidpovid.forms;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.*;

import module java.base;
import dev.cel.bundle.*;
import dev.cel.common.*;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.runtime.*;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.questions.*;

/**
 * The language of conditions and checks, as it is at one place of a form: CEL over the questions that come before.
 * No macros, hence no loops: an expression costs as much as it is long, and its length is bounded; its regular expressions take linear
 * time.
 */
final class Expressions {

    private static final CelOptions BOUNDED = CelOptions.current().maxExpressionCodePointSize(1000).maxParseRecursionDepth(50)
            .enableHeterogeneousNumericComparisons(true).build(); // this runtime knows no other way

    private final Map<String, Question> questions;
    private @Nullable Cel cel;

    private Expressions(Map<String, Question> questions) {
        this.questions = questions;
    }

    static Expressions overNothing() {
        return new Expressions(Map.of());
    }

    Expressions and(Question question) {
        var more = new LinkedHashMap<>(questions);
        more.put(question.id(), question);
        return new Expressions(more);
    }

    /**
     * Made when it is first asked for, as most questions hang on nothing; and from the beginning: one that grows out of another keeps it
     * inside, and with hundreds of questions they are nested deeper than a thread's stack.
     */
    private Cel cel() {
        if (cel == null) {
            var builder = CelFactory.plannerCelBuilder().setOptions(BOUNDED).setResultType(BOOL)
                    .addVar("today", TIMESTAMP)
                    .addFunctionDeclarations(newFunctionDeclaration("years", newGlobalOverload("years", INT, TIMESTAMP, TIMESTAMP)))
                    .addFunctionBindings(CelFunctionBinding.from("years", Instant.class, Instant.class, Expressions::years));
            questions.values().forEach(question -> builder.addVar(question.id(), question.type()));
            cel = builder.build();
        }
        return cel;
    }

    boolean know(String question) {
        return questions.containsKey(question);
    }

    /** The expression at a place: true or false, over questions that come before it. */
    Condition condition(Passage place) {
        var source = place.text();
        try {
            var tree = cel().compile(source).getAst();
            if (!tree.getResultType().equals(BOOL)) throw place.fault("must be true or false whatever is answered");
            var unknown = parts(tree).filter(part -> questions.values().stream().noneMatch(question ->
                    question.parts().contains(part))).findFirst();
            if (unknown.isPresent()) throw place.fault("no answer has a part called " + unknown.get());
            var needs = tree.getReferenceMap().values().stream().map(reference -> reference.name()).filter(questions::containsKey)
                    .collect(Collectors.toSet());
            return new Condition(source, needs, cel().createProgram(tree));
        } catch (CelValidationException | CelEvaluationException fault) {
            throw place.fault("only earlier questions are known here; " + fault.getMessage());
        }
    }

    private static Stream<String> parts(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes().filter(node -> node.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(node -> node.expr().select().field());
    }

    /** Whole years from one day to another, as age is counted. */
    private static Long years(Instant from, Instant to) {
        return (long) Period.between(LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(to, ZoneOffset.UTC)).getYears();
    }

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
