package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportFold.HIGHLIGHT_REPORTS;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ReportSection;
import org.waymark.events.ReviewKind;
import org.waymark.query.happening.Happening.Issued;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Withdrawn;
import org.waymark.query.happening.HighlightReportMeaning;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.kinds.PackAsk;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;

/**
 * The highlight report of a meeting: the one that names it, whenever it was written.
 *
 * @param meeting   ref of the review
 * @param reports   those that name the meeting, the latest first
 * @param missing   whether there should be one, as the meeting is of the kind that reads them
 * @param issued    other reports that were issued in the time of the pack
 * @param withdrawn other reports that were withdrawn in that time
 * @param asks      the decisions that the reports of the meeting ask for, as people had them before them
 */
@JsonTypeName(HighlightPack.NAME)
public record HighlightPack(
        @JsonIgnore String meeting,
        List<Report> reports,
        boolean missing,
        List<PackEntry> issued,
        List<PackEntry> withdrawn,
        List<PackAsk> asks)
        implements PackSection {

    static final String NAME = "highlightReports";

    /**
     * A report of the meeting.
     *
     * @param version  the latest
     * @param state    of that version
     * @param issuedAt when the last version that was issued was; null while none was
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Report(
            String ref,
            String title,
            int version,
            ReportState state,
            @Nullable Instant issuedAt) {

        static Report of(HighlightReportView report) {
            return new Report(
                    report.ref(),
                    HighlightReportMeaning.title(report.head()),
                    report.latest().number(),
                    report.state(),
                    report.issued()
                            .map(Version::issue)
                            .map((Issue issue) -> issue.stamp().recordedAt())
                            .orElse(null));
        }
    }

    static HighlightPack of(PackMeeting meeting, PackEntries happened) {
        List<Report> reports = meeting.snapshot().all(HIGHLIGHT_REPORTS).stream()
                .filter(report -> Objects.equals(report.head().review(), meeting.ref()))
                .map(Report::of)
                .toList()
                .reversed();
        Set<String> here = reports.stream().map(Report::ref).collect(Collectors.toSet());
        Stream.of(Opened.class, Issued.class, Withdrawn.class)
                .forEach(what -> happened.of(what, entry -> here.contains(entry.ref())));
        boolean wanted = meeting.kind() == ReviewKind.HIGHLIGHT && !meeting.cancelled();
        return new HighlightPack(
                meeting.ref(),
                reports,
                wanted && reports.stream().allMatch(report -> report.state() == ReportState.WITHDRAWN),
                happened.of(Issued.class, entry -> !here.contains(entry.ref())),
                happened.of(Withdrawn.class, entry -> !here.contains(entry.ref())),
                asks(meeting));
    }

    private static List<PackAsk> asks(PackMeeting meeting) {
        return meeting.end().all(HIGHLIGHT_REPORTS).stream()
                .filter(report -> Objects.equals(report.head().review(), meeting.ref()))
                .filter(report -> report.state() != ReportState.WITHDRAWN)
                .flatMap(report -> report.text(ReportSection.ASKS.id()).stream()
                        .flatMap(text -> text.content().asks().stream())
                        .map(ask -> new PackAsk(report.ref(), ask.question(), ask.options())))
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Where the meeting has a report, or should have one. */
    @Override
    public boolean leading() {
        return missing || !reports.isEmpty();
    }

    @Override
    public String title() {
        return "Highlight reports";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Other reports issued in this period", issued),
                PackGroup.of("Other reports withdrawn in this period", withdrawn));
    }

    @Override
    public @Nullable String template() {
        return leading() ? "highlight/pack" : null;
    }
}
