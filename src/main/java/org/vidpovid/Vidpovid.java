package org.vidpovid;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.vidpovid.web.Language;

/** The portal. Its rooms are the packages beside this file. */
@SpringBootApplication
public class Vidpovid {

    public static void main(String[] args) {
        SpringApplication.run(Vidpovid.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(Language.KYIV);
    }
}
