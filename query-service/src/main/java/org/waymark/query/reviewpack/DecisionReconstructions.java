package org.waymark.query.reviewpack;

import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.Cases;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Linked;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.review.DecisionView;
import org.waymark.query.reviewpack.DecisionReconstruction.GridLine;
import org.waymark.query.reviewpack.DecisionReconstruction.Item;
import org.waymark.query.reviewpack.ReviewPack.Rating;

/** Reconstructs what stood before those who decided. */
@Component
class DecisionReconstructions {

    private final Snapshots snapshots;
    private final Cases cases;
    private final ProgressGrids grids;
    private final AuditTrail trail;

    DecisionReconstructions(Snapshots snapshots, Cases cases, ProgressGrids grids, AuditTrail trail) {
        this.snapshots = snapshots;
        this.cases = cases;
        this.grids = grids;
        this.trail = trail;
    }

    /** What was known when a decision was recorded, if there is one with this ref. */
    Optional<DecisionReconstruction> of(StrategyCode code, String ref) {
        return snapshots
                .read(code, AsOf.now(), Set.of(DECISIONS), snapshot -> snapshot.one(DECISIONS, ref))
                .map(decision -> known(code, decision));
    }

    private DecisionReconstruction known(StrategyCode code, DecisionView decision) {
        long position = decision.recorded().position();
        AsOf then = new AsOf(new AsOf.AtDecision(decision.ref()), AsOf.Mode.KNOWN);
        List<Item> items = decision.items().stream()
                .flatMap(item -> cases.find(code, item, then).stream())
                .map(found -> new Item(
                        found.about().ref(),
                        found.about().kind(),
                        found.about().title(),
                        found.state(),
                        later(code, found.about().ref(), decision)))
                .toList();
        List<GridLine> grid = grids.of(code, then)
                .map(was -> lines(was, grids.of(code, AsOf.now()).orElse(was)))
                .orElse(List.of());
        return new DecisionReconstruction(decision, position, items, grid);
    }

    /** The links that were recorded with the decision are no news. */
    private List<AuditEntry> later(StrategyCode code, String item, DecisionView decision) {
        return trail.of(code, item, AsOf.now()).stream()
                .filter(entry -> entry.position() > decision.recorded().position())
                .filter(entry -> !linkedWith(entry, decision))
                .toList();
    }

    private static boolean linkedWith(AuditEntry entry, DecisionView decision) {
        return entry.happening() instanceof Linked(String to)
                && to.equals(decision.ref())
                && entry.recordedAt().equals(decision.recorded().recordedAt());
    }

    private static List<GridLine> lines(ProgressGrid then, ProgressGrid now) {
        Map<String, Map<String, Cell>> later = new HashMap<>();
        now.rows().forEach(row -> later.put(row.ref(), row.cells()));
        Map<String, String> stages = then.stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        return then.rows()
                .flatMap(row -> row.cells().entrySet().stream()
                        .map(entry -> new GridLine(
                                row.ref(),
                                row.title(),
                                stages.getOrDefault(entry.getKey(), entry.getKey()),
                                rating(entry.getValue()),
                                entry.getValue().daysAtRating(),
                                other(
                                        entry.getValue(),
                                        later.getOrDefault(row.ref(), Map.of()).get(entry.getKey())))))
                .toList();
    }

    private static @Nullable Rating other(Cell then, @Nullable Cell now) {
        return now == null || now.rating().equals(then.rating()) ? null : rating(now);
    }

    private static Rating rating(Cell cell) {
        return new Rating(cell.rating(), cell.ratingName(), cell.tone());
    }
}
