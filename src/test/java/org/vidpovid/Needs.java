package org.vidpovid;

import module java.base;
import org.junit.jupiter.api.extension.*;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tests that need a program which a machine may lack: skipped there by name, or a failure where VIDPOVID_NO_SKIP=1 forbids to skip
 * anything.
 */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.IsThere.class)
public @interface Needs {

    /** The program's file. */
    String value();

    final class IsThere implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            var program = AnnotationSupport.findAnnotation(test.getElement(), Needs.class).map(Needs::value)
                    .filter(file -> !Files.isExecutable(Path.of(file)));
            if (program.isEmpty()) return ConditionEvaluationResult.enabled("all that is needed is here");
            var lack = test.getDisplayName() + " needs " + program.get() + ", which is not here";
            if ("1".equals(System.getenv("VIDPOVID_NO_SKIP"))) throw new AssertionError(lack);
            return ConditionEvaluationResult.disabled(lack);
        }
    }
}
