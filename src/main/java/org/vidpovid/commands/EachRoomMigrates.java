package org.vidpovid.commands;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.*;

/** Each room's tables are its own, and so is the history of their changes. */
@Configuration(proxyBeanMethods = false)
class EachRoomMigrates {

    @Bean
    FlywayMigrationStrategy migrationStrategy() {
        return flyway -> Migrations.migrate(flyway.getConfiguration());
    }
}
