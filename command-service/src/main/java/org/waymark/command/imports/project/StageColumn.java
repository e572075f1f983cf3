package org.waymark.command.imports.project;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;
import org.waymark.events.Stage;

/**
 * What a table says of a stage: its rating (“Piloting”, “Stage 3”) and a comment on it, or when it is planned to start or to finish (“Piloting
 * start”, “Pilot to”).
 *
 * @param number its place among the stages, from 1
 */
record StageColumn(Stage stage, int number, Part part) implements Column {

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
    private static final List<String> RATINGS = List.of("", "rating", "rag", "rag rating", "status", "progress");

    private static final List<String> COMMENTS = List.of("comment", "note", "update", "narrative");

    /** What is said. */
    enum Part {
        RATING("rating", "rating", RATINGS),
        START("start", "planned start", STARTS),
        FINISH("finish", "planned finish", FINISHES),
        COMMENT("comment", "comment", COMMENTS);

        private final String field;
        private final String title;
        private final List<String> words;

        Part(String field, String title, List<String> words) {
            this.field = field;
            this.title = title;
            this.words = words;
        }
    }

    static List<StageColumn> of(List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .boxed()
                .flatMap(at -> Stream.of(Part.values()).map(part -> new StageColumn(stages.get(at), at + 1, part)))
                .toList();
    }

    /** The column that says something else of the same stage. */
    StageColumn of(Part other) {
        return new StageColumn(stage, number, other);
    }

    /** The field of a stage, by its id. */
    static String field(String stage, Part part) {
        return (part == Part.START || part == Part.FINISH ? "plannedStages." : "stages.") + stage + "." + part.field;
    }

    @Override
    public String field() {
        return field(stage.id(), part);
    }

    @Override
    public String title() {
        return stage.title() + ", " + part.title;
    }

    @Override
    public List<String> names() {
        return Stream.of(stage.title(), stage.id(), "stage " + number, "stage " + number + " " + stage.title())
                .map(Column::plain)
                .flatMap(title -> part.words.stream()
                        .flatMap(word -> word.isEmpty()
                                ? Stream.of(title)
                                : Stream.of(title + " " + word, word + " of " + title)))
                .distinct()
                .toList();
    }

    @Override
    public boolean isReport() {
        return part == Part.RATING || part == Part.COMMENT;
    }
}
