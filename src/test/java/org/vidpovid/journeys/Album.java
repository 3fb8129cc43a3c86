package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the pages that a journey meets, for people to look at: {@code target/screenshots/uk/home-360.png}. */
final class Album {

    private static final Path ALBUM = Path.of("target/screenshots");

    private Album() {}

    /** As on a screen and on a phone; the window stays a phone's. */
    static void keep(Page tab, String name) {
        for (int width : new int[] {1280, 360}) {
            tab.setViewportSize(width, 800);
            var file = ALBUM.resolve(name + "-" + width + ".png");
            assertThat(tab.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true))).isNotEmpty();
        }
    }
}
