package org.waymark.query.audit.tests;

import org.waymark.query.moment.StrategySnapshot;

/** A test of the audit trail with its parameters. */
public sealed interface AuditTest permits RandomSample, CloseToMeetings, RecordedLate, WeakReasons, BetterRatings {

    /** How many changes of those found are named, at most; the others are counted. */
    int MOST_FOUND = 2_000;

    TestKind kind();

    /** The rule by which a change is found, with the parameters, in words. */
    String rule();

    /** Which part of the trail is read. */
    TestPeriod period();

    /**
     * Runs it over the trail up to the moment of the snapshot. It costs as much as there are changes in the period, up to a
     * bound.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     * @throws org.waymark.query.moment.BadAsOfException if a moment of the period is not in the ledger
     */
    TestResult run(StrategySnapshot snapshot);
}
