package org.vidpovid.outside;

import module java.base;
import org.springframework.context.annotation.*;
import org.vidpovid.answers.FreeHours;
import org.vidpovid.law.Text;
import org.vidpovid.web.Language;

/** Places that always have free hours, for as long as no room keeps appointments. */
@Configuration(proxyBeanMethods = false)
public class FreeAllDay {

    @Bean
    @Fallback
    FreeHours hoursInTests() {
        return new Hours();
    }

    static class Hours implements FreeHours {

        List<LocalDateTime> hours() {
            var today = LocalDate.now(Language.KYIV);
            return IntStream.rangeClosed(1, 45).boxed().flatMap(day -> Stream.of(10, 14).map(hour -> today.plusDays(day).atTime(hour, 30))).toList();
        }

        @Override
        public List<LocalDateTime> of(String place) {
            return hours();
        }

        @Override
        public Optional<Text> name(String place) {
            return Optional.of(Text.same(place));
        }
    }
}
