package org.waymark.events;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happened to a strategy itself: its charter, its themes and workstreams, its scales. */
public sealed interface StrategyEvent extends WaymarkEvent {

    @Override
    default Optional<String> caseRef() {
        return Optional.empty();
    }

    /** A strategy exists, as a draft. */
    @Event(namespace = NAMESPACE, name = "StrategyCreated", version = "1")
    record StrategyCreated(StrategyCode strategy, Charter charter) implements StrategyEvent {}

    /** The charter was revised; the whole of it before and after. */
    @Event(namespace = NAMESPACE, name = "CharterRevised", version = "1")
    record CharterRevised(StrategyCode strategy, Charter before, Charter after) implements StrategyEvent {}

    /** The strategy is in force. */
    @Event(namespace = NAMESPACE, name = "StrategyAdopted", version = "1")
    record StrategyAdopted(StrategyCode strategy) implements StrategyEvent {}

    /** A theme (strategic priority) was added after those there are. */
    @Event(namespace = NAMESPACE, name = "ThemeAdded", version = "1")
    record ThemeAdded(
            StrategyCode strategy,
            String ref,
            @FreeText String title,
            @FreeText @Nullable String description,
            @FreeText List<String> outcomes)
            implements StrategyEvent {

        public ThemeAdded {
            outcomes = Lists.orEmpty(outcomes);
        }
    }

    /** A workstream was added to a theme. */
    @Event(namespace = NAMESPACE, name = "WorkstreamAdded", version = "1")
    record WorkstreamAdded(
            StrategyCode strategy,
            String theme,
            String ref,
            @FreeText String title) implements StrategyEvent {}

    /** The columns of the progress grid from now on; what was reported under an older version stays as it was. */
    @Event(namespace = NAMESPACE, name = "StageSchemeDefined", version = "1")
    record StageSchemeDefined(StrategyCode strategy, int schemeVersion, List<Stage> stages) implements StrategyEvent {

        public StageSchemeDefined {
            stages = Lists.orEmpty(stages);
        }
    }

    /** The ratings that can be given from now on, worst first; older cells keep the definition they were given under. */
    @Event(namespace = NAMESPACE, name = "RatingScaleDefined", version = "1")
    record RatingScaleDefined(StrategyCode strategy, int scaleVersion, List<RatingLevel> levels)
            implements StrategyEvent {

        public RatingScaleDefined {
            levels = Lists.orEmpty(levels);
        }
    }

    /** The strategy has come to its end. */
    @Event(namespace = NAMESPACE, name = "StrategyClosed", version = "1")
    record StrategyClosed(StrategyCode strategy) implements StrategyEvent {}

    /** What a theme says of itself was put otherwise. */
    @Event(namespace = NAMESPACE, name = "ThemeRevised", version = "1")
    record ThemeRevised(StrategyCode strategy, String ref, ThemeText before, ThemeText after)
            implements StrategyEvent {}

    /** Nothing new is done under a theme; what was done under it stays. */
    @Event(namespace = NAMESPACE, name = "ThemeRetired", version = "1")
    record ThemeRetired(StrategyCode strategy, String ref) implements StrategyEvent {}

    /** How risks are rated from now on; risks keep the rating they were given. Version 1 is the default matrix. */
    @Event(namespace = NAMESPACE, name = "RiskMatrixDefined", version = "1")
    record RiskMatrixDefined(StrategyCode strategy, int matrixVersion, RiskMatrix before, RiskMatrix after)
            implements StrategyEvent {}

    /** How often it is reported on and reviewed from now on. */
    @Event(namespace = NAMESPACE, name = "ReportingCycleSet", version = "1")
    record ReportingCycleSet(StrategyCode strategy, ReportingCycle before, ReportingCycle after)
            implements StrategyEvent {}

    /** Somebody is a member of the strategy in this role. */
    @Event(namespace = NAMESPACE, name = "RoleGranted", version = "1")
    record RoleGranted(StrategyCode strategy, String person, Role role) implements StrategyEvent {}

    /** They are so no longer. */
    @Event(namespace = NAMESPACE, name = "RoleRevoked", version = "1")
    record RoleRevoked(StrategyCode strategy, String person, Role role) implements StrategyEvent {}

    /**
     * An outside plan that the strategy refers to, with all of its items.
     *
     * @param framework        its ref, such as {@code CYPP}
     * @param frameworkVersion from 1
     */
    @Event(namespace = NAMESPACE, name = "FrameworkDefined", version = "1")
    record FrameworkDefined(
            StrategyCode strategy,
            String framework,
            int frameworkVersion,
            @FreeText String title,
            List<FrameworkItem> items)
            implements StrategyEvent {

        public FrameworkDefined {
            items = Lists.orEmpty(items);
        }
    }
}
