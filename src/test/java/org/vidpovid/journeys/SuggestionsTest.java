package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.*;
import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vidpovid.Needs;

/** What a browser that runs scripts suggests while somebody types. Without scripts the same pages are walked by all other journeys. */
@JourneyTest
@Needs(Chromium.FILE)
class SuggestionsTest {

    @Autowired Chromium chromium;
    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"/, житлова суб, Житлова субсидія, ''",
            "/services, прописка, Реєстрація місця проживання, прописка – Реєстрація місця проживання",
            "/search, gfcgjhn, Паспорт громадянина: ID-картка, gfcgjhn – Паспорт громадянина: ID-картка",
            "/en/search, birth, Registration of a birth, ''"})
    void whatMayBeMeantIsSuggestedInTheLanguageOfThePage(String path, String typed, String title, String label) {
        try (var device = chromium.device(port, false)) {
            var faults = faults(device.tab());
            device.opens(path);
            device.tab().locator("[type=search]").pressSequentially(typed);
            var option = device.tab().locator("datalist option[value='%s']".formatted(title));
            option.waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));

            // browsers offer what contains the words typed
            assertThat(option.getAttribute("label")).isEqualTo(label.isEmpty() ? null : label);
            assertThat(device.tab().locator("datalist option").count()).isLessThanOrEqualTo(8);
            device.tab().locator("[type=search]").fill(title);
            device.tab().locator("[type=search]").press("Enter");
            device.tab().waitForURL("**/*q=*");
            assertThat(device.reads()).contains(title);
            assertThat(faults).isEmpty();
        }
    }

    /** What is typed stays text, and whoever has no network types on. */
    @Test
    void nothingTypedBecomesAnythingElseAndNoNetworkIsNoHarm() {
        try (var device = chromium.device(port, false)) {
            device.opens("/search");
            device.tab().locator("[type=search]").pressSequentially("<img src=x onerror=alert(1)> паспорт");
            device.tab().waitForRequest(request -> request.url().contains("/suggest?"),
                    () -> device.tab().locator("[type=search]").press("."));
            assertThat(device.tab().locator("main img").count()).isZero();

            var faults = faults(device.tab());
            device.tab().route("**/suggest?*", Route::abort);
            device.tab().locator("[type=search]").fill("субсидія");
            device.tab().waitForTimeout(300);
            device.tab().locator("[type=search]").press("Enter");
            device.tab().waitForURL("**/*q=*");
            assertThat(device.reads()).contains("Житлова субсидія");
            assertThat(faults).noneMatch(fault -> fault.contains("Uncaught"));
        }
    }

    private static List<String> faults(Page tab) {
        var faults = new ArrayList<String>();
        tab.onPageError(faults::add);
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")) faults.add(message.text());
        });
        return faults;
    }
}
