package org.waymark.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Events of a highlight report: what the leadership is told of a period. A report has versions, from 1; while one is a draft
 * it moves with the ledger, and from its issue on nothing in it moves.
 */
public sealed interface HighlightReportEvent extends WaymarkEvent {

    /** The report's ref, such as {@code H1}. */
    String report();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(report());
    }

    @Override
    default Set<Tag> tags() {
        Set<Tag> tags = new LinkedHashSet<>(WaymarkEvent.super.tags());
        tags.add(EventTags.highlightReports(strategy()));
        return Set.copyOf(tags);
    }

    /** Two people who write different sections do not get in each other's way. */
    private static Set<Tag> inSection(Set<Tag> tags, HighlightReportEvent event, String section) {
        Set<Tag> all = new LinkedHashSet<>(tags);
        all.add(EventTags.reportSection(new CaseId(event.strategy(), event.report()), section));
        return Set.copyOf(all);
    }

    /**
     * A report was drafted: its version 1 begins.
     *
     * @param carriedOver what the last issued report said in its own words, to start from
     */
    @Event(namespace = NAMESPACE, name = "HighlightReportDrafted", version = "1")
    record HighlightReportDrafted(StrategyCode strategy, String report, ReportHead head, List<CarriedText> carriedOver)
            implements HighlightReportEvent {

        public HighlightReportDrafted {
            carriedOver = Lists.orEmpty(carriedOver);
        }

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What a draft says of itself was changed: its period, meeting, title, people or sections. */
    @Event(namespace = NAMESPACE, name = "HighlightReportEdited", version = "1")
    record HighlightReportEdited(StrategyCode strategy, String report, ReportHead before, ReportHead after)
            implements HighlightReportEvent {}

    /**
     * A section of a draft was written; it takes the place of what the section said before.
     *
     * @param section id of a {@link ReportSection}
     */
    @Event(namespace = NAMESPACE, name = "ReportSectionWritten", version = "1")
    record ReportSectionWritten(StrategyCode strategy, String report, String section, ReportText content)
            implements HighlightReportEvent {

        @Override
        public Set<Tag> tags() {
            return inSection(HighlightReportEvent.super.tags(), this, section);
        }
    }

    /**
     * Which items a section of a draft tells of was chosen; it takes the place of what was chosen before.
     *
     * @param section id of a {@link ReportSection}
     * @param include refs told of although the section would not
     * @param exclude items left out although the section would tell of them
     */
    @Event(namespace = NAMESPACE, name = "ReportItemsChosen", version = "1")
    record ReportItemsChosen(
            StrategyCode strategy, String report, String section, List<String> include, List<LeftOutItem> exclude)
            implements HighlightReportEvent {

        public ReportItemsChosen {
            include = Lists.orEmpty(include);
            exclude = Lists.orEmpty(exclude);
        }

        @Override
        public Set<Tag> tags() {
            return inSection(HighlightReportEvent.super.tags(), this, section);
        }
    }

    /** The draft was submitted for approval. */
    @Event(namespace = NAMESPACE, name = "HighlightReportSubmitted", version = "1")
    record HighlightReportSubmitted(StrategyCode strategy, String report) implements HighlightReportEvent {}

    /** What was submitted was returned to its author; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "HighlightReportReturned", version = "1")
    record HighlightReportReturned(StrategyCode strategy, String report) implements HighlightReportEvent {}

    /**
     * A version was issued. From here on it says what it says.
     *
     * @param approvedBy  account id or name; null where nobody is named
     * @param basis       the position of the ledger that its facts are folded from
     * @param schema      the version of the schema of its content, from 1
     * @param fingerprint SHA-256 of the content in UTF-8, 64 hex digits
     * @param content     everything that is shown of it, as canonical JSON
     */
    @Event(namespace = NAMESPACE, name = "HighlightReportIssued", version = "1")
    record HighlightReportIssued(
            StrategyCode strategy,
            String report,
            int version,
            @Nullable String approvedBy,
            long basis,
            int schema,
            String fingerprint,
            @FreeText String content)
            implements HighlightReportEvent {}

    /**
     * The next version was opened as a draft; the reason says what was wrong with the last.
     *
     * @param version its number, from 2
     */
    @Event(namespace = NAMESPACE, name = "HighlightReportRevised", version = "1")
    record HighlightReportRevised(StrategyCode strategy, String report, int version) implements HighlightReportEvent {}

    /** The report was withdrawn. It stays readable, and is marked; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "HighlightReportWithdrawn", version = "1")
    record HighlightReportWithdrawn(StrategyCode strategy, String report) implements HighlightReportEvent {}

    /** Somebody on the distribution list acknowledged that they have read a version. */
    @Event(namespace = NAMESPACE, name = "HighlightReportAcknowledged", version = "1")
    record HighlightReportAcknowledged(StrategyCode strategy, String report, int version)
            implements HighlightReportEvent {}
}
