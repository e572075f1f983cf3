package org.waymark.query.audit.tests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.StrategySnapshot;

/**
 * What a test has shown.
 *
 * @param position every event up to and with it could be read
 * @param asOf     the moment it shows, as it was asked for
 * @param test     which test, such as {@code late}
 * @param rule     by which a change is found, in words
 * @param read     how many changes were read
 * @param next     the position from which the rest of the period can be read; null where all of it was
 * @param count    how many changes were found
 * @param found    the first of them, at most {@link AuditTest#MOST_FOUND}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TestResult(
        StrategyCode strategy,
        long position,
        String asOf,
        String test,
        String rule,
        long read,
        @Nullable Long next,
        long count,
        List<FoundChange> found) {

    public TestResult {
        found = List.copyOf(found);
    }

    static TestResult of(
            AuditTest test, StrategySnapshot asked, TrailScan.Read read, long count, List<FoundChange> found) {
        StrategySnapshot snapshot = asked.asRecorded();
        return new TestResult(
                snapshot.strategy(),
                snapshot.position(),
                asked.asOf().toString(),
                test.kind().path(),
                test.rule(),
                read.changes(),
                read.next(),
                count,
                found);
    }
}
