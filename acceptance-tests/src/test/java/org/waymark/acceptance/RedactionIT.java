package org.waymark.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.waymark.standalone.testing.Api;

/** What two people agree on is gone: from the pages, from the past, from every file that Waymark keeps. */
@ExtendWith({Demo.Extension.class, Visitors.Extension.class})
class RedactionIT {

    private static final String SECRET = "Marigold Winterbottom has not been well since Easter";
    private static final String LAW = "UK GDPR art. 17, data about health";

    @Test
    void aTextIsGoneOnceTwoPeopleAgreed(Demo demo, Visitors visitors) {
        long note = demo.as("lead")
                .command("add-note", "{'strategy':'SG23','item':'P6','text':'" + SECRET + "'}")
                .accepted();
        assertThat(demo.as("viewer")
                        .ask("/api/strategies/SG23/cases/P6", "Waymark-Min-Position", String.valueOf(note))
                        .body())
                .as("without it there is nothing to find afterwards")
                .contains("Marigold");

        String ref = ask(demo, visitors, note);
        decide(demo, visitors, ref);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(redactions(demo)).contains("\"ref\":\"" + ref + "\""));
        await().atMost(Duration.ofSeconds(30)).until(() -> carriedOut(demo, ref));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(everythingShown(demo, note))
                        .allSatisfy(shown ->
                                assertThat(shown).doesNotContain("Marigold").contains("[redacted on ", LAW)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(filesWithIt(demo)).isEmpty());
    }

    private static String ask(Demo demo, Visitors visitors, long note) {
        Visitor admin = visitors.at(demo.address()).signIn("admin", Demo.PASSWORD);
        admin.open("/strategies/SG23/redactions/ask");
        admin.fill("Position of the entry that holds the text", String.valueOf(note))
                .press("Continue");
        assertThat(admin.main().innerText()).doesNotContain("Marigold");
        admin.press("Ask for the redaction");
        admin.sees("Choose which text should be removed");
        Axe.findsNothingOn(admin);
        admin.page()
                .getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .check();
        admin.fill("Legal ground", LAW).press("Ask for the redaction");
        admin.sees("asked for. A sponsor decides.");
        return admin.page().url().replaceFirst(".*/redactions/(X\\d+).*", "$1");
    }

    private static void decide(Demo demo, Visitors visitors, String ref) {
        Visitor sponsor = visitors.at(demo.address()).signIn("sponsor", Demo.PASSWORD);
        sponsor.open("/strategies/SG23/redactions/" + ref);
        sponsor.page().getByText("Read the text and decide").click();
        sponsor.sees(SECRET);
        sponsor.page().getByLabel("Yes, remove").check();
        sponsor.press("Decide");
        sponsor.sees("Tick the box to confirm");
        sponsor.page().getByLabel("Nobody can bring the texts back").check();
        sponsor.press("Decide");
        sponsor.sees("The texts are being removed.");
    }

    private static boolean carriedOut(Demo demo, String ref) {
        return demo.as("auditor")
                .ask("/api/strategies/SG23/redactions")
                .ok()
                .json()
                .path("redactions")
                .valueStream()
                .anyMatch(redaction -> redaction.path("ref").asString().equals(ref)
                        && redaction.path("status").asString().equals("CARRIED_OUT"));
    }

    private static String redactions(Demo demo) {
        return demo.as("auditor").ask("/api/strategies/SG23/redactions").ok().body();
    }

    private static List<String> everythingShown(Demo demo, long note) {
        Api auditor = demo.as("auditor");
        return Stream.of(
                        "cases/P6",
                        "cases/P6?asOf=position:" + note,
                        "audit-trail?item=P6",
                        "audit-trail?item=P6&asOf=position:" + note)
                .map(path -> auditor.ask("/api/strategies/SG23/" + path).ok().body())
                .toList();
    }

    /** The data, the log, everything temporary. */
    private static List<Path> filesWithIt(Demo demo) {
        try (Stream<Path> files = Files.walk(demo.temporary())) {
            return files.filter(Files::isRegularFile)
                    .filter(RedactionIT::holdsIt)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsIt(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains("Winterbottom");
        } catch (NoSuchFileException e) {
            return false; // dropped meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
