package org.vidpovid.questions;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.forms.Sample.*;

import module java.base;
import net.jqwik.api.*;
import net.jqwik.api.constraints.*;
import net.jqwik.time.api.constraints.DateRange;
import org.vidpovid.answers.*;
import org.vidpovid.forms.*;
import org.vidpovid.web.Language;

class DateQuestionTest {

    @Property(tries = 300)
    void everyDayIsReadHoweverItsMonthIsWritten(@ForAll @DateRange(min = "1900-01-01", max = "2012-06-15") LocalDate day,
            @ForAll Language language, @ForAll("styles") TextStyle style) {
        var words = Map.of("born-day", "" + day.getDayOfMonth(), "born-month", day.getMonth().getDisplayName(style, language.locale()),
                "born-year", "" + day.getYear());

        assertThat(reply(words)).isEqualTo(new Reply.Taken(Answers.none().with("born", new Answer.Day(day))));
    }

    @Provide
    Arbitrary<TextStyle> styles() {
        return Arbitraries.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT);
    }

    @Property(tries = 300)
    void onlyDaysOfTheCalendarAreTaken(@ForAll @IntRange(max = 40) int day, @ForAll @IntRange(max = 15) int month,
            @ForAll @IntRange(min = 1900, max = 2011) int year) {
        var exists = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();

        var reply = reply(Map.of("born-day", "" + day, "born-month", "" + month, "born-year", "" + year));

        assertThat(reply instanceof Reply.Taken).isEqualTo(exists);
    }

    @Property(tries = 300)
    void whateverIsTypedIsAnsweredAtAnInputOfThePage(@ForAll @StringLength(max = 12) String day,
            @ForAll @StringLength(max = 12) String month, @ForAll @StringLength(max = 12) String year) {
        if (reply(Map.of("born-day", day, "born-month", month, "born-year", year)) instanceof Reply.Wrong(var form)) {
            assertThat(form.errors()).isNotEmpty();
            assertThat(form.errors().keySet()).isSubsetOf("born-day", "born-month", "born-year");
        }
    }

    private static Reply reply(Map<String, String> typed) {
        return FORM.reply(question("born"), sent(typed), Answers.none(), TODAY);
    }
}
