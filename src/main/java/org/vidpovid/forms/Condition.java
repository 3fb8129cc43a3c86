package org.vidpovid.forms;

import module java.base;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.*;

/**
 * Something that holds between answers or does not: compiled and type-checked once, asked many times.
 *
 * @param source as it was written
 * @param needs  the questions it mentions
 */
record Condition(String source, Set<String> needs, CelRuntime.Program program) {

    /**
     * Whether it holds; empty if it cannot be told, because a question that it needs has no answer.
     *
     * @throws IllegalStateException if it breaks on answers that are all there: a mistake in the form
     */
    Optional<Boolean> holds(Map<String, Object> values) {
        try {
            return switch (program.eval(values)) {
                case Boolean holds -> Optional.of(holds);
                case CelUnknownSet _ -> Optional.empty();
                case Object other -> throw new IllegalStateException(source + " is neither true nor false but " + other.getClass());
            };
        } catch (CelEvaluationException failure) {
            if (failure.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND && !values.keySet().containsAll(needs)) return Optional.empty();
            // its message may quote answers
            throw new IllegalStateException("the expression breaks, " + failure.getErrorCode() + ": " + source);
        }
    }
}
