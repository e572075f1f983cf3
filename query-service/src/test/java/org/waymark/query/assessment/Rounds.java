package org.waymark.query.assessment;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvents;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentHead;
import org.waymark.events.AssessmentTask;
import org.waymark.events.CaseEvents;
import org.waymark.events.DimensionScore;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.StrategyEvents;
import org.waymark.events.WaymarkEvent;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.views.Recorded;

/** Rounds of self-assessment, event by event. */
final class Rounds {

    static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

    private static final AssessmentFramework FRAMEWORK = AssessmentEvents.framework(1);

    private final Recorded history = new Recorded();

    Rounds() {
        StrategyEvents.newStrategy().forEach(history::then);
    }

    /** A round by the framework of the tests, with its three dimensions. */
    Rounds started(String ref, String... groups) {
        return started(ref, FRAMEWORK, groups);
    }

    Rounds started(String ref, AssessmentFramework framework, String... groups) {
        then(new AssessmentRoundStarted(
                SG23,
                ref,
                new AssessmentHead("Round " + ref, null, null, List.of("lead"), List.of(groups)),
                framework));
        IntStream.range(0, framework.dimensions().size())
                .mapToObj(index -> new AssessmentDimensionOpened(
                        SG23,
                        ref,
                        ref + "." + (index + 1),
                        framework.dimensions().get(index)))
                .forEach(this::then);
        return this;
    }

    /** @param dimension its ref, such as {@code F1.2} */
    Rounds scored(String dimension, @Nullable String group, int now, int wanted) {
        return then(new DimensionScored(
                SG23,
                dimension.replaceAll("\\..*", ""),
                dimension,
                group,
                null,
                new DimensionScore(now, wanted, "Evidence <b>", null, null)));
    }

    Rounds task(String round, int number, @Nullable String from, @Nullable String by) {
        return then(new AssessmentTaskPlanned(
                SG23,
                round,
                number,
                new AssessmentTask(
                        "Task " + number,
                        from == null ? null : LocalDate.parse(from),
                        by == null ? null : LocalDate.parse(by),
                        List.of("lead"))));
    }

    /** An action that is planned from a dimension. */
    Rounds planned(String action, String dimension) {
        then(CaseEvents.actionPlanned(action));
        then(new CaseLinked(SG23, dimension, action));
        return then(new CaseLinked(SG23, action, dimension));
    }

    Rounds then(WaymarkEvent event) {
        history.then(event);
        return this;
    }

    long position() {
        return history.position();
    }

    StrategySnapshot snapshot() {
        return history.snapshot(TODAY);
    }

    StrategyMoment moment() {
        StrategySnapshot snapshot = snapshot();
        return new StrategyMoment(Strategies.at(snapshot), snapshot);
    }

    AssessmentSheet sheet(String ref) {
        return AssessmentSheets.find(snapshot(), ref).orElseThrow();
    }

    AssessmentSheet.Dimension dimension(String ref) {
        return sheet(ref.replaceAll("\\..*", "")).dimension(ref).orElseThrow();
    }
}
