package org.waymark.query.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.Stage;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;

/** The form in which the stages of a project are given their planned dates: a start and a finish for each. */
final class PlannedStageFields {

    private static final String STAGES = "plannedStages";
    private static final String START = "start-";
    private static final String FINISH = "finish-";

    private PlannedStageFields() {}

    static List<FormField> of(Subject subject) {
        return List.of(
                FormField.note(
                        "Each day in one box, such as 31 March 2027. Leave a box empty where nothing is planned."),
                FormField.table(
                        STAGES,
                        "Planned start and finish of each stage",
                        Table.Layout.STACKED,
                        List.of("Stage", "Starts", "Finishes"),
                        subject.strategy().stages().stream()
                                .map(stage -> row(stage, planned(subject, stage.id())))
                                .toList(),
                        (cells, form) -> entries(subject, cells)));
    }

    private static Table.Row row(Stage stage, Optional<PlannedStage> planned) {
        return new Table.Row(
                stage.title(),
                List.of(
                        FormField.day(START + stage.id(), stage.title() + " starts")
                                .prefill(planned.map(PlannedStage::start).orElse(null)),
                        FormField.day(FINISH + stage.id(), stage.title() + " finishes")
                                .prefill(planned.map(PlannedStage::finish).orElse(null))));
    }

    /** The one list that the command takes: a stage of an earlier scheme keeps its dates. */
    private static Optional<Object> entries(Subject subject, List<List<Optional<Object>>> cells) {
        List<String> inForce =
                subject.strategy().stages().stream().map(Stage::id).toList();
        Stream<Map<String, Object>> earlier = project(subject).plannedStages().stream()
                .filter(planned -> !inForce.contains(planned.stage()))
                .map(planned -> entry(planned.stage(), text(planned.start()), text(planned.finish())));
        Stream<Map<String, Object>> now = IntStream.range(0, inForce.size())
                .mapToObj(index -> entry(
                        inForce.get(index),
                        cells.get(index).getFirst().orElse(null),
                        cells.get(index).getLast().orElse(null)))
                .filter(entry -> entry.size() > 1);
        List<Map<String, Object>> entries = Stream.concat(earlier, now).toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    private static Map<String, Object> entry(String stage, @Nullable Object start, @Nullable Object finish) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("stage", stage));
        if (start != null) {
            entry.put("start", start);
        }
        if (finish != null) {
            entry.put("finish", finish);
        }
        return entry;
    }

    private static Optional<PlannedStage> planned(Subject subject, String stage) {
        return project(subject).plannedStages().stream()
                .filter(planned -> planned.stage().equals(stage))
                .findFirst();
    }

    private static ProjectView project(Subject subject) {
        return subject.state(CurrentProject.class).project();
    }
}
