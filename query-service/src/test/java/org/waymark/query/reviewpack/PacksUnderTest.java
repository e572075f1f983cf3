package org.waymark.query.reviewpack;

import static org.waymark.events.StrategyBuilder.strategy;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.events.StrategyEvents.themeAdded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.EventMetadata;
import org.waymark.events.ProjectEvent.StageProgressReported;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvents;
import org.waymark.query.action.ActionPack;
import org.waymark.query.kinds.DeclaredKinds;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProjectPack;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.reviewpack.ReviewPack.Rating;
import org.waymark.query.risk.RiskPack;
import org.waymark.query.views.Recorded;

/** A strategy whose packs are asked for, and what its tests say of them. */
abstract class PacksUnderTest {

    static final LocalDate DAY = LocalDate.of(2023, 9, 14);

    final ReviewPacks packs = new ReviewPacks(DeclaredKinds.all());
    final Recorded history = new Recorded();

    PacksUnderTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(themeAdded()).then(themeAdded("2", "Retention"));
    }

    ReviewPack pack(String meeting) {
        return packs.find(now(), meeting).orElseThrow();
    }

    StrategySnapshot now() {
        return history.snapshot(DAY);
    }

    /** Puts a quarterly review in the calendar and holds it; the position at which it was held. */
    long meet(String ref) {
        return history.then(scheduled(ref)).then(ReviewEvents.held(ref)).position();
    }

    static ReviewScheduled scheduled(String ref) {
        return ReviewEvents.scheduled(ref, ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 12));
    }

    static StageProgressReported rated(String project, int number, RatingLevel rating) {
        return strategy(SG23).project(project).report(number).rated(rating).reported();
    }

    static Map<String, String> because(String reason) {
        return Map.of(EventMetadata.REASON, reason);
    }

    static List<Movement> movements(ReviewPack pack) {
        return pack.themes().stream()
                .flatMap(theme -> theme.movements().stream())
                .toList();
    }

    static @Nullable String before(Movement moved) {
        Rating before = moved.before();
        return before == null ? null : before.letter();
    }

    static @Nullable String reason(PackEntry entry) {
        return entry.entry().reason();
    }

    static String type(PackEntry entry) {
        return entry.entry().type();
    }

    static ProjectPack projects(ReviewPack pack) {
        return section(pack, ProjectPack.class);
    }

    static RiskPack risks(ReviewPack pack) {
        return section(pack, RiskPack.class);
    }

    static ActionPack actions(ReviewPack pack) {
        return section(pack, ActionPack.class);
    }

    static <T extends PackSection> T section(ReviewPack pack, Class<T> kind) {
        return pack.sections().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
