package org.waymark.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium, Chrome or Edge of this machine, without a window; one for the whole run. The environment variable
 * {@code WAYMARK_BROWSER} names it, as {@code ./waymark test} does, or is {@code none}: then the tests that need one are
 * left out.
 */
final class Browser implements AutoCloseable {

    static final boolean TRACING = Boolean.getBoolean("waymark.trace");

    private static final @Nullable String CHOSEN = System.getenv("WAYMARK_BROWSER");
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/usr/bin/microsoft-edge"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"));
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // A page is looked at once: to compile what axe does there takes longer than to do it.
            "--js-flags=--no-opt --no-maglev");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
    }

    /** {@return whether tests that need a browser are not to be run} */
    static boolean isLeftOut() {
        return "none".equals(CHOSEN);
    }

    private static Path executable() {
        if (CHOSEN != null) {
            return Path.of(CHOSEN);
        }
        return USUAL_PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("The browser tests need Chromium, Chrome or Edge and found none of "
                                + USUAL_PLACES + ": install one, or name yours in WAYMARK_BROWSER"));
    }

    /**
     * A person's own browser: no cookies of anybody else. With {@code -Dwaymark.trace=true} its trace is recorded in case
     * the test fails; that doubles the time of a run.
     */
    BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setLocale("en-GB").setTimezoneId("Europe/London"));
        context.setDefaultTimeout(10_000);
        if (TRACING) {
            context.tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
            context.tracing().startChunk();
        }
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
