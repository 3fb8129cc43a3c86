package org.vidpovid.answers;

import module java.base;
import org.vidpovid.law.Text;

/** The hours at which places receive people. The room that keeps appointments implements it; where there is none, no hours are offered. */
public interface FreeHours {

    FreeHours NONE = new FreeHours() {
        @Override
        public List<LocalDateTime> of(String place) {
            return List.of();
        }

        @Override
        public Optional<Text> name(String place) {
            return Optional.empty();
        }
    };

    /** When somebody can still come, from now on, the earliest first, by the clock of Kyiv; a few hundred at most. */
    List<LocalDateTime> of(String place);

    /** What a place is called and where it is; empty if there is no such place. */
    Optional<Text> name(String place);
}
