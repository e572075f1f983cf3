package org.waymark.query.happening;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.events.AssessmentDimensionEvent;
import org.waymark.events.AssessmentDimensionEvent.AssessmentDimensionOpened;
import org.waymark.events.AssessmentDimensionEvent.DimensionScored;
import org.waymark.events.AssessmentDimensionEvent.DimensionTestsChosen;
import org.waymark.events.AssessmentEvent;
import org.waymark.events.AssessmentEvent.AssessmentClosed;
import org.waymark.events.AssessmentEvent.AssessmentReopened;
import org.waymark.events.AssessmentEvent.AssessmentRevised;
import org.waymark.events.AssessmentEvent.AssessmentRoundStarted;
import org.waymark.events.AssessmentEvent.AssessmentTaskDone;
import org.waymark.events.AssessmentEvent.AssessmentTaskPlanned;
import org.waymark.events.AssessmentEvent.AssessmentTaskRemoved;
import org.waymark.events.AssessmentEvent.AssessmentTaskReopened;
import org.waymark.events.AssessmentEvent.AssessmentTaskRevised;
import org.waymark.events.AssessmentFramework;
import org.waymark.events.AssessmentFramework.Dimension;
import org.waymark.events.TestUse;

/** Before and after of what happened to a self-assessment or a dimension of it, field by field. */
final class AssessmentChanges {

    private static final String STATUS = "status";

    private AssessmentChanges() {}

    static List<FieldChange> of(AssessmentEvent event) {
        return switch (event) {
            case AssessmentRoundStarted started -> {
                Map<String, String> said = new LinkedHashMap<>(FieldChanges.fields(started.head()));
                said.putAll(said(started.framework()));
                yield FieldChanges.between(Map.of(), said);
            }
            case AssessmentRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case AssessmentTaskPlanned planned -> FieldChanges.between(null, planned.task());
            case AssessmentTaskRevised revised -> FieldChanges.between(revised.before(), revised.after());
            case AssessmentTaskDone done ->
                List.of(new FieldChange(STATUS, null, "Done on " + FieldChanges.day(done.on())));
            case AssessmentTaskReopened ignored -> List.of(new FieldChange(STATUS, "Done", null));
            case AssessmentTaskRemoved ignored -> List.of(new FieldChange(STATUS, null, "Removed"));
            case AssessmentClosed ignored -> List.of(new FieldChange(STATUS, null, "Closed"));
            case AssessmentReopened ignored -> List.of(new FieldChange(STATUS, null, "Open"));
        };
    }

    static List<FieldChange> of(AssessmentDimensionEvent event) {
        return switch (event) {
            case AssessmentDimensionOpened opened ->
                FieldChanges.between(Map.of(), FieldChanges.fields(opened.dimension()));
            case DimensionScored scored -> FieldChanges.between(scored.before(), scored.after());
            case DimensionTestsChosen chosen -> tests(chosen);
        };
    }

    /** What a framework declares. */
    static Map<String, String> said(AssessmentFramework framework) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("framework", framework.title());
        said.put("version", String.valueOf(framework.version()));
        said.put("highest score", String.valueOf(framework.highest()));
        said.put(
                "dimensions",
                framework.dimensions().stream().map(Dimension::title).collect(joining("; ")));
        return said;
    }

    private static List<FieldChange> tests(DimensionTestsChosen chosen) {
        return List.of(new FieldChange("tests", said(chosen.before()), said(chosen.after())));
    }

    private static String said(List<TestUse> tests) {
        return tests.isEmpty()
                ? "None"
                : tests.stream()
                        .map(use -> use.groups().isEmpty()
                                ? use.test()
                                : use.test() + " with " + String.join(", ", use.groups()))
                        .collect(joining("; "));
    }
}
