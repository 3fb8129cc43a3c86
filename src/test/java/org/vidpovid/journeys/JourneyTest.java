package org.vidpovid.journeys;

import module java.base;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole portal at a port of its own, started once for all such tests. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Chromium.class)
@interface JourneyTest {}
