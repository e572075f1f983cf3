package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages and their files on the way to a browser. */
@ExtendWith(PagesUnderTest.Extension.class)
class AssetsIT {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("from ['\"](/assets/[^'\"]+)['\"]");
    private static final int FIRST_PAGE = 60 * 1_024;

    private static List<String> files(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> pattern.matcher(found).replaceAll("$1"))
                .distinct()
                .toList();
    }

    private static Stream<String> all(Visit visit, String page) {
        return files(FILE, page).stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(file),
                        file.endsWith(".js") ? files(IMPORT, visit.get(file).body()).stream() : Stream.of()));
    }

    @Test
    void aFirstPageIsSmall(PagesUnderTest pages) {
        Visit auditor = pages.by("auditor");
        String path = pages.seen("/strategies/SG23/progress-grid");
        HttpResponse<byte[]> page = auditor.getCompressed(path);
        List<HttpResponse<byte[]>> files = all(auditor, auditor.get(path).body())
                .map(auditor::getCompressed)
                .toList();

        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(files).hasSizeGreaterThan(6);
        assertThat(page.body().length
                        + files.stream().mapToInt(file -> file.body().length).sum())
                .isLessThan(FIRST_PAGE);
    }

    @Test
    void filesAreKeptForGoodByTheirFingerprint(PagesUnderTest pages) {
        Visit visitor = pages.by("");

        assertThat(all(visitor, visitor.get("/sign-in").body()))
                .anyMatch(file -> file.contains("govuk-frontend.min-") && file.endsWith(".js"))
                .allSatisfy(file -> {
                    HttpResponse<byte[]> response = visitor.getCompressed(file);
                    assertThat(response.statusCode()).isEqualTo(200);
                    assertThat(response.headers().firstValue("Cache-Control"))
                            .hasValue("public, max-age=31536000, immutable");
                    assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Encoding");
                });
    }

    @Test
    void filesUnderTheirPlainNameAreAskedForAnew(PagesUnderTest pages) {
        Visit visitor = pages.by("");
        HttpResponse<String> plain = visitor.get("/assets/waymark.css");
        String tag = plain.headers().firstValue("ETag").orElseThrow();

        assertThat(plain.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/css");
        assertThat(visitor.getUnless(tag, "/assets/waymark.css").statusCode()).isEqualTo(304);
        assertThat(visitor.get("/assets/waymark-00000000000000000000000000000000.css")
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(visitor.get("/assets/nothing.css").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/favicon.ico").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
    }

    @Test
    void compressedAndPlainAreTheSame(PagesUnderTest pages) throws Exception {
        Visit visitor = pages.by("");
        HttpResponse<byte[]> zipped = visitor.getCompressed("/assets/waymark.css");

        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(visitor.get("/assets/waymark.css").body());
        }
    }
}
