package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.highlight.content.Told.LeftOut;

/**
 * The progress grid at the end of the period.
 *
 * @param stages  the columns
 * @param scale   the ratings, worst first
 * @param leftOut projects with a Red stage that the author left out
 */
@JsonTypeName("grid")
public record GridSection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        List<Column> stages,
        List<Level> scale,
        List<Theme> themes,
        List<LeftOut> leftOut)
        implements Section {

    public GridSection {
        stages = Told.orEmpty(stages);
        scale = Told.orEmpty(scale);
        themes = Told.orEmpty(themes);
        leftOut = Told.orEmpty(leftOut);
    }

    /** A stage. */
    public record Column(String id, String title) {}

    /** A rating of the scale. */
    public record Level(String letter, String name, String meaning, Tone tone) {}

    /** A theme with its open projects. */
    public record Theme(String ref, String title, List<Project> projects) {

        public Theme {
            projects = Told.orEmpty(projects);
        }
    }

    /**
     * A project.
     *
     * @param onHold whether nothing is done about it for now
     * @param cells  of the stages that were reported, in the order of the columns
     */
    public record Project(String ref, String title, List<String> leads, boolean onHold, List<Cell> cells) {

        public Project {
            leads = Told.orEmpty(leads);
            cells = Told.orEmpty(cells);
        }
    }

    /**
     * A rating of a stage.
     *
     * @param stage id of the column
     * @param asAt  the day for which it was reported
     * @param late  how it is behind its plan, such as “Should have finished”; null where it is not
     */
    public record Cell(
            String stage,
            String letter,
            String name,
            Tone tone,
            LocalDate asAt,
            @Nullable String late) {}

    /** The cell of a project in a column; null where it was not reported. */
    public @Nullable Cell cell(Project project, String stage) {
        return project.cells().stream()
                .filter(cell -> cell.stage().equals(stage))
                .findFirst()
                .orElse(null);
    }
}
