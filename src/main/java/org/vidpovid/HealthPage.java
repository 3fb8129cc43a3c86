package org.vidpovid;

import module java.base;
import org.springframework.http.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.*;

/** Tells balancers and watchers whether this node can serve: yes while its database answers within two seconds. */
@RestController
record HealthPage(JdbcClient database) {

    @GetMapping(path = "/healthz", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        var answers = CompletableFuture
                .supplyAsync(() -> database.sql("select true").query(Boolean.class).single(), Thread::startVirtualThread)
                .completeOnTimeout(false, 2, TimeUnit.SECONDS)
                .exceptionally(_ -> false)
                .join();
        return answers ? ResponseEntity.ok("ok") : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body("the database does not answer");
    }
}
