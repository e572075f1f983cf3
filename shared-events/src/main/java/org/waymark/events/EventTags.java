package org.waymark.events;

import org.axonframework.messaging.eventstreaming.Tag;

/** The tags by which events are found in the ledger: the one place that spells them. */
public final class EventTags {

    /** Key of the tag that makes an idempotency key unique in the ledger. */
    public static final String IDEMPOTENCY_KEY = "key";

    private EventTags() {}

    /** On every event of a strategy, for example {@code strategy=SG23}. */
    public static Tag strategy(StrategyCode strategy) {
        return Tag.of("strategy", strategy.value());
    }

    /** On the events of the strategy itself: charter, themes, workstreams, scales. */
    public static Tag charter(StrategyCode strategy) {
        return Tag.of("charter", strategy.value());
    }

    /** On every event of one case, for example {@code case=SG23/P1}. */
    public static Tag caseOf(CaseId id) {
        return Tag.of("case", id.toString());
    }

    /** On every redaction event of a strategy. */
    public static Tag redactions(StrategyCode strategy) {
        return Tag.of("redactions", strategy.value());
    }

    /** On every event of every meeting of a strategy. */
    public static Tag reviews(StrategyCode strategy) {
        return Tag.of("reviews", strategy.value());
    }

    /** On every event of every highlight report of a strategy. */
    public static Tag highlightReports(StrategyCode strategy) {
        return Tag.of("highlight-reports", strategy.value());
    }

    /** On every attachment of a file in a strategy, and on what erases one. */
    public static Tag files(StrategyCode strategy) {
        return Tag.of("files", strategy.value());
    }

    /** On what was written and chosen in one section of a report, for example {@code report-section=SG23/H1/status}. */
    public static Tag reportSection(CaseId report, String section) {
        return Tag.of("report-section", report + "/" + section);
    }

    /** On every event of a worksheet and of its rows, for example {@code worksheet=SG23/W1}. */
    public static Tag worksheet(CaseId worksheet) {
        return Tag.of("worksheet", worksheet.toString());
    }

    /** On the first event of each case of a strategy: the register of refs in use. */
    public static Tag register(StrategyCode strategy) {
        return Tag.of("register", strategy.value());
    }
}
