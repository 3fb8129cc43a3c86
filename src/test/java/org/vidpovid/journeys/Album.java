package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of the pages that a journey meets, for people to look at, taken if {@code -Dvidpovid.pictures=true}: {@code
 * target/screenshots/uk/home-360.png}.
 */
final class Album {

    private static final boolean WANTED = Boolean.getBoolean("vidpovid.pictures");
    private static final Path ALBUM = Path.of("target/screenshots");

    private Album() {}

    /** As on a screen and on a phone; the window then is as it was. */
    static void keep(Page tab, String name) {
        if (!WANTED) return;
        var window = tab.viewportSize();
        for (int width : new int[] {1280, 360}) {
            tab.setViewportSize(width, 800);
            var file = ALBUM.resolve(name + "-" + width + ".png");
            assertThat(tab.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true))).isNotEmpty();
        }
        tab.setViewportSize(window.width, window.height);
    }
}
