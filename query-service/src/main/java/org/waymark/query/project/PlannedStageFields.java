package org.waymark.query.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.PlannedStage;
import org.waymark.events.Stage;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;

/** The form in which the stages of a project are given their planned dates: a start and a finish for each. */
final class PlannedStageFields {

    private static final String START = "start-";
    private static final String FINISH = "finish-";

    private PlannedStageFields() {}

    static List<FormField> of(Subject subject) {
        return subject.strategy().stages().stream()
                .flatMap(stage -> fields(stage, planned(subject, stage.id())))
                .toList();
    }

    private static Stream<FormField> fields(Stage stage, Optional<PlannedStage> planned) {
        return Stream.of(
                FormField.heading(stage.title()),
                FormField.date(START + stage.id(), stage.title() + " starts")
                        .prefill(planned.map(PlannedStage::start).orElse(null)),
                FormField.date(FINISH + stage.id(), stage.title() + " finishes")
                        .prefill(planned.map(PlannedStage::finish).orElse(null)));
    }

    /** Makes the one list that the command takes: a stage of an earlier scheme keeps its dates. */
    static Command finish(Subject subject, Command command) {
        Map<?, ?> typed = command.body().get("changes") instanceof Map<?, ?> changes ? changes : Map.of();
        if (typed.isEmpty()) {
            return command;
        }
        List<String> inForce =
                subject.strategy().stages().stream().map(Stage::id).toList();
        Stream<Map<String, Object>> earlier = project(subject).plannedStages().stream()
                .filter(planned -> !inForce.contains(planned.stage()))
                .map(planned -> entry(planned.stage(), text(planned.start()), text(planned.finish())));
        Stream<Map<String, Object>> now = inForce.stream()
                .map(stage -> entry(
                        stage,
                        value(typed, START + stage, planned(subject, stage).map(PlannedStage::start)),
                        value(typed, FINISH + stage, planned(subject, stage).map(PlannedStage::finish))))
                .filter(entry -> entry.size() > 1);
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        body.put("changes", Map.of("plannedStages", Stream.concat(earlier, now).toList()));
        return new Command(command.name(), body);
    }

    private static @Nullable Object value(Map<?, ?> typed, String name, Optional<?> before) {
        return typed.containsKey(name) ? typed.get(name) : text(before.orElse(null));
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
