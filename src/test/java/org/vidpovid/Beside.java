package org.vidpovid;

import java.lang.annotation.*;
import org.junit.jupiter.api.parallel.*;

/** A test that mostly waits for portals of its own and touches no shared one: it runs beside the others, which run one after another. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
public @interface Beside {}
