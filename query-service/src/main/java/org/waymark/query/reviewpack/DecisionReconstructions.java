package org.waymark.query.reviewpack;

import static org.waymark.query.review.DecisionFold.DECISIONS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.Stage;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.Cases;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Linked;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.project.ReportCorrections;
import org.waymark.query.review.DecisionHistory;
import org.waymark.query.review.DecisionView;
import org.waymark.query.reviewpack.DecisionReconstruction.GridLine;
import org.waymark.query.reviewpack.DecisionReconstruction.Item;
import org.waymark.query.reviewpack.ReviewPack.Rating;

/** Reconstructs what stood before those who decided. */
@Component
class DecisionReconstructions {

    private final Cases cases;

    DecisionReconstructions(Cases cases) {
        this.cases = cases;
    }

    /** What was known when a decision was recorded, if there is one with this ref. */
    Optional<DecisionReconstruction> find(StrategySnapshot present, String ref) {
        return present.one(DECISIONS, ref).map(decision -> reconstructed(decision, present));
    }

    private DecisionReconstruction reconstructed(DecisionView decision, StrategySnapshot present) {
        StrategySnapshot then = present.at(new AsOf(new AsOf.AtDecision(decision.ref()), AsOf.Mode.KNOWN));
        List<Item> items = decision.items().stream()
                .flatMap(item -> cases.find(then, item).stream())
                .map(found -> new Item(
                        found.about().ref(),
                        found.about().kind(),
                        found.about().title(),
                        cases.file(then, found, 0),
                        later(present, found.about().ref(), decision)))
                .toList();
        List<GridLine> grid = lines(
                ProgressGrids.grid(then),
                ProgressGrids.grid(present),
                ReportCorrections.since(decision.recorded().position(), present));
        return new DecisionReconstruction(
                DecisionHistory.of(decision, present), decision.recorded().position(), items, grid);
    }

    /** The links that were recorded with the decision are no news. */
    private static List<AuditEntry> later(StrategySnapshot present, String item, DecisionView decision) {
        return AuditTrail.of(present, item).stream()
                .filter(entry -> entry.position() > decision.recorded().position())
                .filter(entry -> !linkedWith(entry, decision))
                .toList();
    }

    private static boolean linkedWith(AuditEntry entry, DecisionView decision) {
        return entry.happening() instanceof Linked(String to)
                && to.equals(decision.ref())
                && entry.recordedAt().equals(decision.recorded().recordedAt());
    }

    private static List<GridLine> lines(ProgressGrid then, ProgressGrid now, ReportCorrections corrections) {
        Map<String, Map<String, Cell>> later = new HashMap<>();
        now.rows().forEach(row -> later.put(row.ref(), row.cells()));
        Map<String, String> stages = then.stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        return then.rows()
                .flatMap(row -> row.cells().entrySet().stream()
                        .map(entry -> line(
                                row,
                                stages.getOrDefault(entry.getKey(), entry.getKey()),
                                entry.getValue(),
                                later.getOrDefault(row.ref(), Map.of()).get(entry.getKey()),
                                report -> corrections.corrects(row.ref(), entry.getKey(), report))))
                .toList();
    }

    private static GridLine line(Row row, String stage, Cell then, @Nullable Cell now, IntPredicate corrects) {
        Rating later = other(then, now);
        return new GridLine(
                row.ref(),
                row.title(),
                stage,
                rating(then),
                then.daysAtRating(),
                later,
                now != null && later != null && corrects.test(now.report()));
    }

    private static @Nullable Rating other(Cell then, @Nullable Cell now) {
        return now == null || now.rating().equals(then.rating()) ? null : rating(now);
    }

    private static Rating rating(Cell cell) {
        return new Rating(cell.rating(), cell.ratingName(), cell.tone());
    }
}
