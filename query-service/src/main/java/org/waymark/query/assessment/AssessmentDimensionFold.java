package org.waymark.query.assessment;

import static org.waymark.query.views.Appending.changed;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AssessmentDimensionEvent;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.CaseId;
import org.waymark.events.EventTags;
import org.waymark.events.RecordedEvent;
import org.waymark.events.StrategyCode;
import org.waymark.query.assessment.AssessmentDimensionView.Score;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the dimensions of self-assessments, each by itself. */
public final class AssessmentDimensionFold implements View<AssessmentDimensionView> {

    public static final AssessmentDimensionFold ASSESSMENT_DIMENSIONS = new AssessmentDimensionFold();

    private AssessmentDimensionFold() {}

    @Override
    public String name() {
        return "assessment-dimensions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AssessmentDimensionView> stateType() {
        return AssessmentDimensionView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof AssessmentDimensionEvent event
                ? Optional.of(event.item())
                : Optional.empty();
    }

    @Override
    public Tag tag(StrategyCode strategy, String key) {
        return EventTags.caseOf(new CaseId(strategy, key));
    }

    @Override
    public @Nullable AssessmentDimensionView evolve(@Nullable AssessmentDimensionView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case AssessmentDimensionOpened opened ->
                new AssessmentDimensionView(
                        opened.strategy(),
                        opened.assessment(),
                        opened.item(),
                        opened.dimension(),
                        List.of(),
                        List.of(),
                        stamp,
                        stamp);
            case DimensionScored scored -> {
                AssessmentDimensionView known = known(before);
                yield known.with(scored(known, scored, stamp), known.tests(), stamp);
            }
            case DimensionTestsChosen chosen -> {
                AssessmentDimensionView known = known(before);
                yield known.with(known.scores(), chosen.after(), stamp);
            }
            default -> before;
        };
    }

    private static AssessmentDimensionView known(@Nullable AssessmentDimensionView before) {
        return Objects.requireNonNull(before, "a dimension begins with AssessmentDimensionOpened");
    }

    private static List<Score> scored(AssessmentDimensionView dimension, DimensionScored scored, Provenance stamp) {
        Score given = new Score(scored.group(), scored.after(), stamp);
        return dimension.score(scored.group()).isEmpty()
                ? plus(dimension.scores(), given)
                : changed(dimension.scores(), score -> Objects.equals(score.group(), scored.group()), score -> given);
    }
}
