package org.vidpovid;

import java.lang.annotation.*;
import org.junit.jupiter.api.parallel.*;

/**
 * A test that has portals of its own and touches none that others share: it runs beside the others, which run one after another, and so do
 * these among themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("beside") // and its methods one after another
public @interface Beside {}
