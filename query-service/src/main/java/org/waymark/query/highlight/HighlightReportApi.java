package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Parameters;
import org.waymark.query.api.Summary;
import org.waymark.query.highlight.FrozenContents.Frozen;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.web.Reader;

/** Highlight reports for programs. */
@Api
class HighlightReportApi {

    static final String AS_KNOWN = "Highlight reports are shown as they were issued";

    private static final long MOST = 1_000_000;

    private final Answers answers;
    private final Contents contents;
    private final FrozenContents frozen;

    HighlightReportApi(Answers answers, Contents contents, FrozenContents frozen) {
        this.answers = answers;
        this.contents = contents;
        this.frozen = frozen;
    }

    @GetMapping("/api/strategies/{code}/highlight-reports")
    @ForReaders
    @Summary("The highlight reports of a strategy, latest first, each with its period, state and fingerprint.")
    Answer<HighlightReportList> reports(@AsKnown(AS_KNOWN) StrategySnapshot snapshot) {
        return Answer.of(snapshot, () -> answers.laidOut(snapshot, HighlightReportList.class, HighlightReportList::of));
    }

    @GetMapping("/api/strategies/{code}/highlight-reports/{ref}")
    @ForReaders
    @Summary(
            "A highlight report: what it says, and what was recorded since it was issued. Without version, the latest: a draft"
                    + " says what follows from the ledger at that moment.")
    Answer<HighlightReport> report(
            @AsKnown(AS_KNOWN) StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version) {
        return Answer.ofDay(snapshot, () -> {
            HighlightReportView report = find(snapshot, ref);
            return HighlightReport.of(snapshot, report, version(snapshot, report, version), contents);
        });
    }

    @GetMapping("/api/strategies/{code}/highlight-reports/{ref}/content")
    @ForReaders
    @Summary("What a draft says by now, as it is recorded when it is issued: for the service that records it.")
    Answer<Frozen> content(
            @Present StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String approvedBy,
            Reader reader) {
        return Answer.ofDay(snapshot, () -> {
                    Version asked = version(snapshot, find(snapshot, ref), version);
                    return frozen.frozen(snapshot, ref, asked.number(), Parameters.text(approvedBy), reader.id());
                })
                .dependingOn("!", reader.id());
    }

    static HighlightReportView find(StrategySnapshot snapshot, String ref) {
        return snapshot.one(HIGHLIGHT_REPORTS, ref)
                .orElseThrow(() -> new NotFoundException(
                        "highlight-report.not-found",
                        "There is no highlight report “" + ref + "” in strategy “" + snapshot.strategy() + "”"));
    }

    /**
     * The version that is asked for; the latest where none is.
     *
     * @throws NotFoundException if there was none with that number at that moment
     */
    static Version version(StrategySnapshot snapshot, HighlightReportView report, @Nullable String asked) {
        Long number = Parameters.number("version", asked, 1, MOST);
        return number == null
                ? report.latest()
                : report.version(number.intValue())
                        .orElseThrow(() -> new NotFoundException(
                                "highlight-report.version-not-found",
                                "Highlight report “" + report.ref() + "” in strategy “" + snapshot.strategy()
                                        + "” has no version " + number));
    }
}
