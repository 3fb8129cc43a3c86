package org.vidpovid.journeys;

import com.microsoft.playwright.*;
import module java.base;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.vidpovid.web.Language;

/** The browser of this machine, one for all journeys. */
@Lazy
class Chromium implements AutoCloseable {

    static final String FILE = "/usr/bin/chromium";

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(FILE)).setArgs(List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
            // one process for all pages of the portal, and none for drawing: the machine has two cores
            "--process-per-site", "--renderer-process-limit=1", "--disable-gpu-compositing", "--disable-site-isolation-trials",
                    "--no-zygote")));
    private final Environment portal;
    private final Inspector inspector;

    Chromium(Environment portal) {
        this.portal = portal;
        inspector = new Inspector(browser);
    }

    /** Somebody new, whose browser knows nothing yet and runs no script. */
    Walker walker(Language language) {
        return new Walker(browser, "http://localhost:" + portal.getRequiredProperty("local.server.port"), language, inspector);
    }

    /** Somebody new, whose browser runs scripts and has an authenticator. */
    Device device(int port, boolean verifying) {
        return new Device(browser, port, verifying);
    }

    /** A window as those who walk have it. */
    Page tab() {
        return Walker.context(browser).newPage();
    }

    Inspector inspector() {
        return inspector;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
