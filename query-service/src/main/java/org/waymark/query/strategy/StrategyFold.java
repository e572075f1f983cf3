package org.waymark.query.strategy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyEvent;
import org.waymark.events.StrategyEvent.CharterRevised;
import org.waymark.events.StrategyEvent.RatingScaleDefined;
import org.waymark.events.StrategyEvent.StageSchemeDefined;
import org.waymark.events.StrategyEvent.StrategyAdopted;
import org.waymark.events.StrategyEvent.StrategyCreated;
import org.waymark.events.StrategyEvent.ThemeAdded;
import org.waymark.events.StrategyEvent.WorkstreamAdded;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.strategy.StrategyView.RatingScale;
import org.waymark.query.strategy.StrategyView.StageScheme;
import org.waymark.query.strategy.StrategyView.Status;
import org.waymark.query.strategy.StrategyView.Theme;
import org.waymark.query.strategy.StrategyView.Workstream;
import org.waymark.query.system.Stamp;
import org.waymark.query.system.View;

/** Folds the facts about the strategy itself. */
public final class StrategyFold implements View<StrategyView> {

    public static final StrategyFold STRATEGIES = new StrategyFold();

    private StrategyFold() {}

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<StrategyView> stateType() {
        return StrategyView.class;
    }

    @Override
    public Optional<String> key(WaymarkEvent event) {
        return event instanceof StrategyEvent ? Optional.of(event.strategy().value()) : Optional.empty();
    }

    @Override
    public @Nullable StrategyView evolve(@Nullable StrategyView before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof StrategyEvent event)) {
            return before;
        }
        Stamp stamp = Stamp.of(recorded);
        return event instanceof StrategyCreated created
                ? begin(created, stamp)
                : evolve(Objects.requireNonNull(before, "a strategy begins with StrategyCreated"), event, stamp);
    }

    private static StrategyView begin(StrategyCreated created, Stamp stamp) {
        return new StrategyView(
                created.strategy(),
                created.charter(),
                Status.DRAFT,
                List.of(),
                List.of(),
                List.of(),
                stamp,
                null,
                stamp);
    }

    private static StrategyView evolve(StrategyView before, StrategyEvent event, Stamp stamp) {
        Draft draft = new Draft(before, stamp);
        return switch (event) {
            case StrategyCreated created -> begin(created, stamp);
            case CharterRevised revised -> draft.charter(revised);
            case StrategyAdopted ignored -> draft.adopted();
            case ThemeAdded added -> draft.themes(plus(before.themes(), theme(added)));
            case WorkstreamAdded added -> draft.themes(withWorkstream(before.themes(), added));
            case StageSchemeDefined defined -> draft.schemes(defined);
            case RatingScaleDefined defined -> draft.scales(defined);
        };
    }

    private static Theme theme(ThemeAdded added) {
        return new Theme(added.ref(), added.title(), added.description(), added.outcomes(), List.of());
    }

    private static List<Theme> withWorkstream(List<Theme> themes, WorkstreamAdded added) {
        Workstream workstream = new Workstream(added.ref(), added.title());
        return themes.stream()
                .map(theme -> theme.ref().equals(added.theme())
                        ? new Theme(
                                theme.ref(),
                                theme.title(),
                                theme.description(),
                                theme.outcomes(),
                                plus(theme.workstreams(), workstream))
                        : theme)
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    /** The state before, and the stamp of the change: each method changes one thing. */
    private record Draft(StrategyView was, Stamp stamp) {

        StrategyView charter(CharterRevised revised) {
            return new StrategyView(
                    was.code(),
                    revised.after(),
                    was.status(),
                    was.themes(),
                    was.stageSchemes(),
                    was.ratingScales(),
                    was.created(),
                    was.adopted(),
                    stamp);
        }

        StrategyView adopted() {
            return new StrategyView(
                    was.code(),
                    was.charter(),
                    Status.ADOPTED,
                    was.themes(),
                    was.stageSchemes(),
                    was.ratingScales(),
                    was.created(),
                    stamp,
                    stamp);
        }

        StrategyView themes(List<Theme> themes) {
            return lists(themes, was.stageSchemes(), was.ratingScales());
        }

        StrategyView schemes(StageSchemeDefined defined) {
            StageScheme scheme = new StageScheme(defined.schemeVersion(), defined.stages(), stamp);
            return lists(was.themes(), plus(was.stageSchemes(), scheme), was.ratingScales());
        }

        StrategyView scales(RatingScaleDefined defined) {
            RatingScale scale = new RatingScale(defined.scaleVersion(), defined.levels(), stamp);
            return lists(was.themes(), was.stageSchemes(), plus(was.ratingScales(), scale));
        }

        private StrategyView lists(List<Theme> themes, List<StageScheme> schemes, List<RatingScale> scales) {
            return new StrategyView(
                    was.code(),
                    was.charter(),
                    was.status(),
                    themes,
                    schemes,
                    scales,
                    was.created(),
                    was.adopted(),
                    stamp);
        }
    }
}
