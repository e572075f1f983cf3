package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.util.HtmlUtils;
import org.waymark.events.EventMetadata;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvent.ReportSectionWritten;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.StrategyBuilder;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.highlight.FrozenContents;
import org.waymark.query.highlight.FrozenContents.Frozen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that is issued, found wrong by a late report, and revised: its pages and its API at each moment. */
@ExtendWith(PagesUnderTest.Extension.class)
@ResourceLock("command-service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HighlightReportPagesIT {

    private static final StrategyBuilder HIGH = StrategyBuilder.strategy("HIGH");
    private static final String PAGE = "/strategies/HIGH/highlight-reports/H1";
    private static final String API = "/api/strategies/HIGH/highlight-reports";

    private final JsonMapper json = new JsonMapper();
    private String firstContent = "";
    private long firstIssued;
    private long late;
    private long head;

    @BeforeAll
    void aReportAndItsNextVersion(PagesUnderTest pages) {
        record(pages, Map.of(), HIGH.created().toArray(WaymarkEvent[]::new));
        record(
                pages,
                Map.of(),
                HIGH.theme("1", "Recruitment"),
                HIGH.project("P1").registered(),
                HIGH.action("A1").by("2023-07-01").planned());
        record(pages, asAt("2023-05-20"), report(1, RatingLevel.GREEN));
        record(pages, Map.of(), draft(HIGH, List.of("member")));
        long written = record(
                pages,
                Map.of(EventMetadata.REASON, "All is calm"),
                new ReportSectionWritten(
                        HIGH.code(),
                        "H1",
                        "status",
                        new ReportText("Recruitment is on course", RatingLevel.GREEN, List.of(), List.of())));
        Frozen first = freeze(pages, HIGH, 1, written);
        firstContent = first.content();
        firstIssued = record(pages, Map.of(), issued(HIGH, 1, first));
        late = record(pages, asAt("2023-06-20"), report(2, RatingLevel.RED));
        head = record(
                pages,
                Map.of(EventMetadata.REASON, "A late report came in"),
                new HighlightReportRevised(HIGH.code(), "H1", 2));
    }

    private static WaymarkEvent report(int number, RatingLevel rating) {
        return HIGH.project("P1").report(number).rated(rating).reported();
    }

    private static Frozen freeze(PagesUnderTest pages, StrategyBuilder strategy, int version, long position) {
        return pages.service()
                .bean(FrozenContents.class)
                .of(strategy.code(), "H1", version, "sponsor", "sponsor", position);
    }

    private static HighlightReportIssued issued(StrategyBuilder strategy, int version, Frozen frozen) {
        return new HighlightReportIssued(
                strategy.code(),
                "H1",
                version,
                "sponsor",
                frozen.basis(),
                frozen.schema(),
                sha256(frozen.content()),
                frozen.content());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> asAt(String day) {
        return Map.of(EventMetadata.AS_AT, day);
    }

    private static long record(PagesUnderTest pages, Map<String, String> more, WaymarkEvent... events) {
        Map<String, String> metadata = new LinkedHashMap<>(more);
        metadata.put(EventMetadata.ACTOR, "coordinator");
        metadata.put(EventMetadata.ROLE, "COORDINATOR");
        return pages.ledger().append(metadata, events);
    }

    private String page(PagesUnderTest pages, String account, String query) {
        var answer = pages.by(account).get(PAGE + "?min=" + head + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }

    private JsonNode api(PagesUnderTest pages, String path) {
        var answer = pages.by("viewer").get(API + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void whatWasIssuedDoesNotMove(PagesUnderTest pages) {
        JsonNode first = api(pages, "/H1?version=1");

        assertThat(first.path("state").asString()).isEqualTo("ISSUED");
        assertThat(first.path("position").asLong()).isEqualTo(firstIssued);
        assertThat(first.path("fingerprint").asString()).isEqualTo(sha256(firstContent));
        assertThat(first.at("/sections/0/id").asString()).isEqualTo("status");
        assertThat(first.at("/sections/0/computed/rating/letter").asString()).isEqualTo("G");
        assertThat(page(pages, "viewer", "&version=1"))
                .contains("Issued", sha256(firstContent), "Recruitment is on course", "All is calm");
    }

    @Test
    void whatWasRecordedSinceIsListedBesideIt(PagesUnderTest pages) {
        JsonNode errata = api(pages, "/H1?version=1").path("errata");

        assertThat(errata).hasSize(1);
        assertThat(errata.path(0).path("position").asLong()).isEqualTo(late);
        assertThat(page(pages, "viewer", "&version=1"))
                .contains("Since this was issued", "1 change was recorded that changes");
    }

    @Test
    void theNextVersionIsADraftThatMovesAndSaysWhy(PagesUnderTest pages) {
        JsonNode draft = api(pages, "/H1");

        assertThat(draft.path("version").asInt()).isEqualTo(2);
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.has("fingerprint")).isFalse();
        assertThat(draft.at("/sections/0/computed/rating/letter").asString()).isEqualTo("R");
        assertThat(page(pages, "viewer", ""))
                .contains(
                        "This is a draft",
                        "This version corrects version 1.",
                        "A late report came in",
                        "The author and the ledger disagree.");
    }

    @Test
    void itsFilesCanBeDownloaded(PagesUnderTest pages) {
        Visit viewer = pages.by("viewer");
        assertThat(viewer.get(API + "/H1.json?version=1").body()).isEqualTo(firstContent);
        Map.of(".pdf", "%PDF-", ".docx", "PK", ".xlsx", "PK").forEach((format, begins) -> {
            for (String version : List.of("1", "2")) {
                var file = viewer.get(API + "/H1" + format + "?version=" + version);
                assertThat(file.statusCode()).as(format).isEqualTo(200);
                assertThat(file.body()).as(format).startsWith(begins);
                assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                        .contains("HIGH-H1." + version + format);
            }
        });
    }

    @Test
    void theListNamesStateAndFingerprint(PagesUnderTest pages) {
        JsonNode row = api(pages, "").path("reports").path(0);

        assertThat(row.path("ref").asString()).isEqualTo("H1");
        assertThat(row.path("state").asString()).isEqualTo("DRAFT");
        assertThat(row.path("fingerprint").asString()).isEqualTo(sha256(firstContent));
        assertThat(pages.by("viewer").get("/strategies/HIGH/highlight-reports").body())
                .contains("1 June to 31 July 2023");
    }

    @Test
    void theDraftIsIssuedWithWhatItSaysByNow(PagesUnderTest pages) {
        JsonNode content = api(pages, "/H1/content?version=2&approvedBy=sponsor");

        assertThat(content.path("basis").asLong()).isGreaterThanOrEqualTo(head);
        assertThat(content.path("schema").asInt()).isEqualTo(1);
        assertThat(content.path("content").asString())
                .contains("\"approvedBy\":\"sponsor\"", "\"issuedBy\":\"viewer\"");
        assertThat(pages.by("viewer").get(API + "/H1/content?version=1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePastShowsTheReportAsItWas(PagesUnderTest pages) {
        String before = "position:" + (firstIssued - 1);
        var draft = pages.by("auditor").get(API + "/H1?asOf=" + before);
        assertThat(json.readTree(draft.body()).path("state").asString()).isEqualTo("DRAFT");

        var then = pages.by("auditor").get(API + "/H1?asOf=report:H1.1");
        assertThat(json.readTree(then.body()).path("state").asString()).isEqualTo("ISSUED");
        assertThat(json.readTree(then.body()).path("errata")).isEmpty();
        assertThat(pages.by("auditor").get(PAGE + "?asOf=report:H1").body()).contains("when report H1 was issued");
    }

    @Test
    void aDraftThatWasWithdrawnDoesNotMoveEither(PagesUnderTest pages) {
        StrategyBuilder other = drafted(pages, "HIGW");
        long withdrawn = record(
                pages,
                Map.of(EventMetadata.REASON, "The period was wrong"),
                new HighlightReportWithdrawn(other.code(), "H1"));
        long later = record(
                pages,
                asAt("2023-06-20"),
                other.project("P1").report(1).rated(RatingLevel.RED).reported());

        Visit auditor = pages.by("auditor");
        String json = "/api/strategies/HIGW/highlight-reports/H1.json";
        assertThat(auditor.get("/strategies/HIGW/highlight-reports/H1?min=" + later)
                        .body())
                .contains("The period was wrong")
                .doesNotContain("It moves with what is recorded");
        assertThat(auditor.get(json).body())
                .isEqualTo(auditor.get(json + "?asOf=position:" + withdrawn).body());
        assertThat(auditor.file(json.replace(".json", ".pdf"))).isEqualTo(auditor.file(json.replace(".json", ".pdf")));
    }

    @Test
    void reviseStartsFromWhatWasRecordedSince(PagesUnderTest pages) {
        StrategyBuilder other = drafted(pages, "HIGE");
        long written = record(
                pages,
                Map.of(EventMetadata.REASON, "All is calm"),
                new ReportSectionWritten(
                        other.code(),
                        "H1",
                        "status",
                        new ReportText("On course", RatingLevel.GREEN, List.of(), List.of())));
        Frozen first = freeze(pages, other, 1, written);
        record(pages, Map.of(), issued(other, 1, first));
        long since = record(
                pages,
                asAt("2023-06-20"),
                other.project("P1").report(1).rated(RatingLevel.RED).reported());

        Visit coordinator = pages.by("coordinator");
        String form = "/strategies/HIGE/cases/H1/do/revise";
        assertThat(coordinator
                        .get("/strategies/HIGE/highlight-reports/H1?min=" + since)
                        .body())
                .contains("href=\"" + form + "\"", "Begin the next version with this change");
        assertThat(coordinator.get(form).body())
                .contains("Since this was issued", "as at 20 June 2023", "The next version takes it in");
        assertThat(pages.by("sponsor")
                        .get("/strategies/HIGE/highlight-reports/H1")
                        .body())
                .contains("Since this was issued")
                .doesNotContain(form);
    }

    /** A strategy with a report for June and July that is a draft. */
    private static StrategyBuilder drafted(PagesUnderTest pages, String code) {
        StrategyBuilder strategy = StrategyBuilder.strategy(code);
        record(pages, Map.of(), strategy.created().toArray(WaymarkEvent[]::new));
        record(
                pages,
                Map.of(),
                strategy.theme("1", "Recruitment"),
                strategy.project("P1").registered(),
                draft(strategy, List.of()));
        return strategy;
    }

    private static HighlightReportDrafted draft(StrategyBuilder strategy, List<String> distribution) {
        return new HighlightReportDrafted(
                strategy.code(),
                "H1",
                new ReportHead(
                        LocalDate.of(2023, 6, 1),
                        LocalDate.of(2023, 7, 31),
                        null,
                        null,
                        "lead",
                        null,
                        distribution,
                        ReportSection.DEFAULT),
                List.of());
    }

    @Test
    void everyPageOffersIssuedReportsAsMoments(PagesUnderTest pages) {
        assertThat(List.of("/strategies/HIGH/progress-grid", "/strategies/HIGH/progress-grid?asOf=report:H1.1"))
                .allSatisfy(page -> assertThat(pages.by("auditor").get(page).body())
                        .contains(
                                "<optgroup label=\"Issued highlight reports\">",
                                "<option value=\"report:H1.1\"",
                                "H1.1 Highlight report, ")
                        .doesNotContain("report:H1.2"));
    }

    @Test
    void aReportIsAMomentWhereverAMeetingIs(PagesUnderTest pages) {
        var grid = pages.by("auditor").get("/api/strategies/HIGH/progress-grid?asOf=report:H1");
        assertThat(json.readTree(grid.body()).path("position").asLong()).isEqualTo(firstIssued);

        var changes = pages.by("auditor").get("/api/strategies/HIGH/changes?from=report:H1.1");
        assertThat(json.readTree(changes.body()).path("after").asLong()).isEqualTo(firstIssued);
        assertThat(pages.by("auditor")
                        .get("/strategies/HIGH/compare?from=report:H1.1")
                        .body())
                .contains("when report H1.1 was issued");
        var missing = pages.by("auditor").get("/api/strategies/HIGH/progress-grid?asOf=report:H1.9");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("as-of.invalid");
    }

    @Test
    void formsAreOfferedToWhomTheyAreAllowed(PagesUnderTest pages) {
        assertThat(page(pages, "coordinator", ""))
                .contains("/do/write?section=status", "/do/choose?section=risks", "/do/submit", "/do/edit")
                .doesNotContain("/do/issue\"", "/do/acknowledge");
        assertThat(page(pages, "lead", "")).contains("/do/write?section=status").doesNotContain("/do/edit\"");
        assertThat(page(pages, "sponsor", "")).contains("/do/issue\"").doesNotContain("/do/write?");
        assertThat(page(pages, "member", "")).contains("/do/acknowledge\"").doesNotContain("/do/write?");
        assertThat(page(pages, "viewer", "")).doesNotContain("/do/");
    }

    @Test
    void aSectionIsWrittenWithWhatTheFormSays(PagesUnderTest pages) {
        pages.commands().answers(201, "{'id':'H1','position':" + head + "}");
        String form = "/strategies/HIGH/cases/H1/do/write?section=asks";

        var answer = pages.by("coordinator")
                .post(
                        form,
                        form,
                        Map.of(
                                "text", "We need two answers",
                                "asks.0.question", "Shall two more places be funded?",
                                "asks.0.options", "From April; Not this year"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        JsonNode sent = json.readTree(pages.commands().last().body());
        assertThat(sent.path("section").asString()).isEqualTo("asks");
        assertThat(sent.at("/asks/0/options/1").asString()).isEqualTo("Not this year");
    }

    @Test
    void theOverviewNamesWhatNeedsAttention(PagesUnderTest pages) {
        assertThat(pages.by("coordinator").get("/strategies/HIGH").body())
                .contains("1 highlight report needs attention", "H1 Highlight report");
    }
}
