package org.waymark.command.imports.project;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;
import org.waymark.events.Stage;

/**
 * When a stage of a project is planned to start, or to finish: “Piloting start”, “Pilot to”.
 *
 * @param start whether it is the start
 */
record StageColumn(Stage stage, boolean start) implements Column {

    private static final List<String> STARTS = List.of("start", "start date", "from", "begin", "planned start");
    private static final List<String> FINISHES = List.of(
            "finish",
            "finish date",
            "end",
            "end date",
            "to",
            "until",
            "by",
            "complete",
            "planned finish",
            "planned end");

    static List<StageColumn> of(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> Stream.of(new StageColumn(stage, true), new StageColumn(stage, false)))
                .toList();
    }

    @Override
    public String field() {
        return "plannedStages." + stage.id() + (start ? ".start" : ".finish");
    }

    @Override
    public List<String> names() {
        List<String> words = start ? STARTS : FINISHES;
        return Stream.of(stage.title(), stage.id())
                .map(Column::plain)
                .flatMap(title -> words.stream().flatMap(word -> Stream.of(title + " " + word, word + " of " + title)))
                .distinct()
                .toList();
    }
}
