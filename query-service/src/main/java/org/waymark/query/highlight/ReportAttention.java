package org.waymark.query.highlight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.HighlightReportMeaning;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/**
 * A highlight report that needs attention.
 *
 * @param ref    null where nobody has begun it
 * @param need   why it does
 * @param due    the day by which it should have been issued; null unless it is late
 * @param days   since that day; 0 unless it is late
 * @param errata how many changes were recorded since it was issued; 0 unless there are some
 */
@JsonTypeName(ReportAttention.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportAttention(
        @Nullable String ref,
        String title,
        Need need,
        @Nullable LocalDate due,
        long days,
        int errata) implements AttentionItem {

    static final String SECTION = "highlightReports";

    @Override
    public String words() {
        return switch (need) {
            case LATE -> due == null ? "Late" : "Was due on " + Formats.date(due) + " (" + Formats.days(days) + " ago)";
            case APPROVAL -> "Waits for the sponsor to issue or return it";
            case CORRECTION ->
                Formats.count(
                                errata,
                                "change was recorded since it was issued that changes",
                                "changes were recorded since it was issued that change")
                        + " what it says";
        };
    }

    @Override
    public boolean forMeeting() {
        return need == Need.APPROVAL;
    }

    @Override
    public @Nullable String address() {
        return ref == null ? null : "highlight-reports/" + ref;
    }

    @Override
    public @Nullable Step step(Reader reader) {
        return ref == null && reader.coordinates()
                ? new Step("Draft the highlight report", "do/draft-highlight-report")
                : null;
    }

    /** Why a report needs attention. */
    public enum Need {
        /** Its day has passed. */
        LATE,
        /** It waits for approval. */
        APPROVAL,
        /** What was recorded since changes what it said. */
        CORRECTION
    }

    /** What waits for approval first, then what is late, then what is to be corrected. */
    static List<ReportAttention> of(StrategyMoment moment) {
        if (moment.strategy().closed() != null) {
            return List.of();
        }
        List<HighlightReportView> reports = ReportDue.shown(moment);
        Stream<ReportAttention> waiting = reports.stream()
                .filter(report -> report.state() == ReportState.SUBMITTED)
                .map(report -> item(report, Need.APPROVAL, 0));
        Stream<ReportAttention> late = ReportDue.of(moment)
                .filter(next -> next.due().isBefore(moment.day()))
                .filter(next -> next.report() == null || next.report().state() == ReportState.DRAFT)
                .map(next -> late(next, moment.day()))
                .stream();
        Stream<ReportAttention> wrong = moment.corrected() ? Stream.empty() : wrong(reports, moment).stream();
        return Stream.of(waiting, late, wrong).flatMap(items -> items).toList();
    }

    private static ReportAttention item(HighlightReportView report, Need need, int errata) {
        return new ReportAttention(report.ref(), HighlightReportMeaning.title(report.head()), need, null, 0, errata);
    }

    private static ReportAttention late(ReportDue next, LocalDate day) {
        return new ReportAttention(
                next.report() == null ? null : next.report().ref(),
                "Highlight report for " + HighlightReportMeaning.period(next.from(), next.to()),
                Need.LATE,
                next.due(),
                ChronoUnit.DAYS.between(next.due(), day),
                0);
    }

    /** Of the report that was issued last: earlier ones are history. */
    private static Optional<ReportAttention> wrong(List<HighlightReportView> reports, StrategyMoment moment) {
        return reports.stream()
                .filter(report -> report.state() == ReportState.ISSUED)
                .max((one, other) -> one.head().to().compareTo(other.head().to()))
                .flatMap(report -> report.issued()
                        .map(version -> HighlightReport.errata(moment.snapshot(), report, version)
                                .size())
                        .filter(errata -> errata > 0)
                        .map(errata -> item(report, Need.CORRECTION, errata)));
    }
}
