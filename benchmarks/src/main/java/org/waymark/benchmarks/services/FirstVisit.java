package org.waymark.benchmarks.services;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.benchmarks.setup.Http;

/** How much goes over the wire when a browser that has nothing yet opens a page: it, its styles and its scripts. */
final class FirstVisit {

    private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)[^\"]*)\"");
    private static final Pattern IMPORTS = Pattern.compile("from ?['\"](\\.{0,2}/[^'\"]+)['\"]");

    private final Http browser;
    private final Set<String> fetched = new HashSet<>();
    private long bytes;

    private FirstVisit(Http browser) {
        this.browser = browser;
    }

    /** Opens a page with everything that it refers to. */
    static FirstVisit to(Http browser, String page) throws IOException, InterruptedException {
        FirstVisit visit = new FirstVisit(browser);
        visit.fetch(page, PARTS);
        return visit;
    }

    /** {@return kibibytes of bodies, compressed as the service sends them} */
    double kibibytes() {
        return bytes / 1024.0;
    }

    /** {@return how many files there are, with the page} */
    int files() {
        return fetched.size();
    }

    private void fetch(String address, Pattern refers) throws IOException, InterruptedException {
        if (!fetched.add(address)) {
            return;
        }
        bytes += browser.read(address, "Accept-Encoding", "gzip").body().length;
        Matcher parts = refers.matcher(browser.read(address).text());
        while (parts.find()) {
            fetch(URI.create(address).resolve(parts.group(1)).toString(), IMPORTS);
        }
    }
}
