package org.waymark.query.highlight;

import static org.waymark.query.views.Appending.firstAndLast;
import static org.waymark.query.views.Appending.last;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CarriedText;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.HighlightReportEvent;
import org.waymark.events.HighlightReportEvent.HighlightReportAcknowledged;
import org.waymark.events.HighlightReportEvent.HighlightReportDrafted;
import org.waymark.events.HighlightReportEvent.HighlightReportEdited;
import org.waymark.events.HighlightReportEvent.HighlightReportIssued;
import org.waymark.events.HighlightReportEvent.HighlightReportReturned;
import org.waymark.events.HighlightReportEvent.HighlightReportRevised;
import org.waymark.events.HighlightReportEvent.HighlightReportSubmitted;
import org.waymark.events.HighlightReportEvent.HighlightReportWithdrawn;
import org.waymark.events.HighlightReportEvent.ReportItemsChosen;
import org.waymark.events.HighlightReportEvent.ReportSectionWritten;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReportText;
import org.waymark.events.StrategyCode;
import org.waymark.query.highlight.HighlightReportView.Choice;
import org.waymark.query.highlight.HighlightReportView.Issue;
import org.waymark.query.highlight.HighlightReportView.Receipt;
import org.waymark.query.highlight.HighlightReportView.SectionText;
import org.waymark.query.highlight.HighlightReportView.Version;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds highlight reports, without the content that was issued. */
public final class HighlightReportFold implements View<HighlightReportView> {

    public static final HighlightReportFold HIGHLIGHT_REPORTS = new HighlightReportFold();

    private HighlightReportFold() {}

    @Override
    public String name() {
        return "highlight-reports";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HighlightReportView> stateType() {
        return HighlightReportView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof HighlightReportEvent event ? Optional.of(event.report()) : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable HighlightReportView evolve(@Nullable HighlightReportView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case HighlightReportDrafted drafted -> begin(drafted, stamp);
            case HighlightReportEvent event ->
                changed(
                        Objects.requireNonNull(before, "a highlight report begins with HighlightReportDrafted"),
                        event,
                        stamp);
            default -> before;
        };
    }

    private static HighlightReportView begin(HighlightReportDrafted drafted, Provenance stamp) {
        return new HighlightReportView(
                drafted.strategy(),
                drafted.report(),
                ReportState.DRAFT,
                drafted.head(),
                List.of(new Version(1, stamp, null)),
                drafted.carriedOver().stream().map(text -> carried(text, stamp)).toList(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                stamp,
                stamp);
    }

    private static SectionText carried(CarriedText text, Provenance stamp) {
        return new SectionText(
                text.section(), new ReportText(text.text(), null, List.of(), List.of()), text.from(), stamp);
    }

    private static HighlightReportView changed(
            HighlightReportView before, HighlightReportEvent event, Provenance stamp) {
        ReportChange report = new ReportChange(before);
        change(event, stamp).accept(report);
        return report.made(stamp);
    }

    private static Consumer<ReportChange> change(HighlightReportEvent event, Provenance stamp) {
        return switch (event) {
            case HighlightReportDrafted ignored -> throw new IllegalStateException("a highlight report begins once");
            case HighlightReportEdited edited -> report -> report.head = edited.after();
            case ReportSectionWritten written ->
                report -> report.texts =
                        with(report.texts, new SectionText(written.section(), written.content(), null, stamp));
            case ReportItemsChosen chosen ->
                report -> report.choices =
                        chosen(report.choices, new Choice(chosen.section(), chosen.include(), chosen.exclude(), stamp));
            case HighlightReportSubmitted ignored ->
                report -> {
                    report.state = ReportState.SUBMITTED;
                    report.submitted = stamp;
                    report.returned = null;
                };
            case HighlightReportReturned ignored ->
                report -> {
                    report.state = ReportState.DRAFT;
                    report.submitted = null;
                    report.returned = stamp;
                };
            case HighlightReportIssued issued -> report -> issue(report, issued, stamp);
            case HighlightReportRevised revised ->
                report -> {
                    report.state = ReportState.DRAFT;
                    report.versions = firstAndLast(
                            HighlightReportView.VERSIONS, report.versions, new Version(revised.version(), stamp, null));
                };
            case HighlightReportWithdrawn ignored ->
                report -> {
                    report.state = ReportState.WITHDRAWN;
                    report.withdrawn = stamp;
                };
            case HighlightReportAcknowledged read -> report -> report.receipts = read(report.receipts, read, stamp);
        };
    }

    private static void issue(ReportChange report, HighlightReportIssued issued, Provenance stamp) {
        Issue issue = new Issue(
                report.head, issued.approvedBy(), issued.basis(), issued.schema(), issued.fingerprint(), stamp);
        report.state = ReportState.ISSUED;
        report.submitted = null;
        report.returned = null;
        report.versions = report.versions.stream()
                .map(version -> version.number() == issued.version()
                        ? new Version(version.number(), version.begun(), issue)
                        : version)
                .toList();
    }

    private static List<SectionText> with(List<SectionText> texts, SectionText text) {
        return plus(
                texts.stream()
                        .filter(each -> !each.section().equals(text.section()))
                        .toList(),
                text);
    }

    private static List<Choice> chosen(List<Choice> choices, Choice choice) {
        return plus(
                choices.stream()
                        .filter(each -> !each.section().equals(choice.section()))
                        .toList(),
                choice);
    }

    /** Who says twice that they have read a version has read it the first time. */
    private static List<Receipt> read(List<Receipt> receipts, HighlightReportAcknowledged read, Provenance stamp) {
        boolean known = receipts.stream()
                .anyMatch(receipt -> receipt.version() == read.version()
                        && receipt.stamp().by().equals(stamp.by()));
        return known ? receipts : last(HighlightReportView.RECEIPTS, receipts, new Receipt(read.version(), stamp));
    }
}
