package org.waymark.query.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.waymark.events.StrategyCode;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Edition;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.web.ImportAnswer;
import org.waymark.query.web.ImportAnswer.Given;
import org.waymark.query.web.ImportClient;
import org.waymark.query.web.ImportHow;
import org.waymark.query.web.ImportOutcome;
import org.waymark.query.web.ImportOutcome.Row;

/**
 * What imports would do. Who turns the pages of a long preview reads the file once: an answer is kept until something else is
 * chosen for the file, or anything is recorded in its strategy. What is kept altogether is bounded; it is asked for again
 * where it went.
 */
@Component
class DryRuns {

    /** What is due depends on the day, so an answer does not stay for long. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    /** In estimated bytes: one of the longest tables, or many usual ones. */
    private static final long MOST = 48_000_000;

    private static final int ROW = 600;

    private final ImportClient imports;
    private final Snapshots snapshots;
    private final Cache<Asked, ImportOutcome> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Asked, ImportOutcome>weigher((_, outcome) -> weight(outcome))
            .expireAfterWrite(KEPT_FOR)
            .build();

    DryRuns(ImportClient imports, Snapshots snapshots) {
        this.imports = imports;
        this.snapshots = snapshots;
    }

    /** Everything that an answer depends on. */
    private record Asked(String person, String strategy, String key, String kind, ImportHow how, Edition edition) {}

    /** What the import would do as things are. */
    ImportAnswer<ImportOutcome> of(ImportDraft draft, Authentication caller) {
        Asked asked = new Asked(
                caller.getName(),
                draft.strategy(),
                draft.key(),
                draft.kind(),
                draft.how(),
                snapshots.of(new StrategyCode(draft.strategy()), AsOf.now()).edition());
        ImportOutcome there = kept.getIfPresent(asked);
        if (there != null) {
            return new Given<>(there);
        }
        ImportAnswer<ImportOutcome> answer =
                imports.tryOut(draft.kind(), draft.strategy(), draft.source(), draft.how(), caller);
        if (answer instanceof Given<ImportOutcome>(ImportOutcome outcome)) {
            kept.put(asked, outcome);
        }
        return answer;
    }

    private static int weight(ImportOutcome outcome) {
        return outcome.rows().stream().mapToInt(DryRuns::weight).reduce(ROW, Math::addExact);
    }

    /** The texts of its cells stand in the values that were read from them too. */
    private static int weight(Row row) {
        List<String> cells = Objects.requireNonNullElse(row.cells(), List.of());
        return ROW + cells.stream().mapToInt(cell -> 3 * cell.length()).sum();
    }
}
