package org.waymark.query.audit.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.audit.AuditTrail.Filter;
import org.waymark.query.audit.AuditTrail.Page;
import org.waymark.query.audit.AuditTrail.Window;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.moment.StrategySnapshot;

/** Reads the audit trail from its oldest change on, a page at a time, up to a bound. */
final class TrailScan {

    /** How many changes are read for a test at most: some seconds' work. */
    static final int MOST = 50_000;

    private TrailScan() {}

    /**
     * What was read.
     *
     * @param changes how many
     * @param next    the position from which the rest can be read; null where all was
     */
    record Read(long changes, @Nullable Long next) {}

    /** Hands over changes, oldest first, at most so many. */
    static Read read(StrategySnapshot snapshot, Filter filter, int most, Consumer<AuditEntry> each) {
        long changes = 0;
        Page page = AuditTrail.page(snapshot, filter, Window.first(Math.min(most, AuditTrail.MAX_LIMIT)));
        page.entries().forEach(each);
        changes += page.entries().size();
        while (page.next() != null && changes < most) {
            int limit = (int) Math.min(most - changes, AuditTrail.MAX_LIMIT);
            page = AuditTrail.page(snapshot, filter, new Window(page.next(), limit, false));
            page.entries().forEach(each);
            changes += page.entries().size();
        }
        return new Read(changes, page.next() == null ? null : page.next() + 1);
    }

    /** Runs a test that looks at each change by itself: it says why a change is found, or nothing. */
    static TestResult sift(AuditTest test, StrategySnapshot snapshot, Function<AuditEntry, Optional<String>> judge) {
        List<FoundChange> found = new ArrayList<>();
        long[] count = {0};
        Read read = read(
                snapshot,
                test.period().filter(null),
                MOST,
                entry -> judge.apply(entry).ifPresent(why -> {
                    count[0]++;
                    if (found.size() < AuditTest.MOST_FOUND) {
                        found.add(new FoundChange(entry, why));
                    }
                }));
        return TestResult.of(test, snapshot, read, count[0], found);
    }
}
