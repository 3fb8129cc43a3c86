package org.vidpovid;

import module java.base;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole portal on a real PostgreSQL, started once for all such tests: any other mix of annotations starts another. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(MovableClock.class)
public @interface PortalTest {}
