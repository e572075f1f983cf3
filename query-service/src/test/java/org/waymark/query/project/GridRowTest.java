package org.waymark.query.project;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.events.OverallRatingRule.OfProject;
import org.waymark.events.OverallRatingRule.OfTheme;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Role;
import org.waymark.events.Stage;
import org.waymark.events.StrategyEvents;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.moment.AsOf;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Row;
import org.waymark.query.project.ProgressGrid.Rule;
import org.waymark.query.project.ProgressGrid.Trend;
import org.waymark.query.strategy.StrategyFold;
import org.waymark.query.strategy.StrategyPage;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;
import org.waymark.query.web.Reader;

class GridRowTest {

    private static final RatingBadge RED = new RatingBadge("R", "Red", Tone.PROBLEM);

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String COMMENT =
            "The pilot is staffed and the second cohort starts in spring; one post is open";

    private static final List<Stage> STAGES = List.of(
            new Stage("resourcing", "Resourcing"),
            new Stage("design", "Designing"),
            new Stage("pilot", "Piloting"),
            new Stage("roll-out", "Roll out"),
            new Stage("embedding", "Embedding"),
            new Stage("evaluation", "Evaluation"));

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.query");

    @Test
    void saysOfACellWhichItIsWhatItSaysAndWhere() {
        String row = row(7);

        assertThat(row)
                .contains("<th scope=\"row\" role=\"rowheader\"><a class=\"govuk-link\" href=\"cases/P7\"><b>P7</b> ")
                .contains("Lead: lead")
                .contains("href=\"projects/P7/report-progress\">Report progress<i> on P7</i></a>")
                .contains("<td role=\"cell\"><a class=\"problem\" href=\"cases/P7#report-1007\">"
                        + "<i><u>P7 </u>Resourcing </i><b>R</b> Red <br>34 days <br>"
                        + "<span aria-hidden=\"true\">▼</span> Worse <br><strong>Help needed</strong></a></td>")
                .contains("<u>P7 </u>Evaluation");
    }

    @Test
    void aGridOf300ProjectsAnd6StagesStaysUnder400Kilobytes() {
        int size = IntStream.rangeClosed(1, 300)
                .map(number -> row(number).getBytes(StandardCharsets.UTF_8).length)
                .sum();

        assertThat(size)
                .as("without the frame of the page, which takes about 10 kB")
                .isLessThan(385_000);
    }

    private static String row(int number) {
        Utf8ByteOutput written = new Utf8ByteOutput();
        TEMPLATES.render(
                "project/grid-row.jte",
                Map.of(
                        "grid",
                        new ProgressGrid(
                                page().strategy().code(),
                                "A strategy",
                                1,
                                "now",
                                DAY,
                                STAGES,
                                List.of(),
                                new Rule(1, OfProject.WORST_OPEN_STAGE, OfTheme.WORST_PROJECT),
                                List.of(),
                                null,
                                List.of(),
                                List.of()),
                        "row",
                        new Row(
                                "P" + number,
                                "Project number " + number + " of many",
                                List.of("lead"),
                                ProjectStatus.ACTIVE,
                                new OverallRating(RED, RED, null),
                                STAGES.getFirst(),
                                COMMENT,
                                DAY,
                                cells(number),
                                Map.of()),
                        "page",
                        page(),
                        "reader",
                        new Reader("coordinator", Set.of(Role.COORDINATOR))),
                written);
        return new String(written.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The first of them Red, worse than before and asking for help. */
    private static Map<String, Cell> cells(int number) {
        Map<String, Cell> cells = new TreeMap<>();
        for (Stage stage : STAGES) {
            boolean first = stage.equals(STAGES.getFirst());
            cells.put(
                    stage.id(),
                    new Cell(
                            first ? "R" : "A",
                            first ? "Red" : "Amber",
                            "As defined",
                            first ? Tone.PROBLEM : Tone.CAUTION,
                            COMMENT,
                            DAY,
                            Instant.parse("2026-06-30T10:00:00Z"),
                            "lead",
                            12,
                            1000 + number,
                            first ? "Funding" : null,
                            null,
                            first ? Trend.DOWN : Trend.SAME,
                            null,
                            34));
        }
        return cells;
    }

    private static StrategyPage page() {
        Recorded history = new Recorded();
        StrategyEvents.newStrategy().forEach(history::then);
        StrategyView strategy =
                history.snapshot(DAY).one(StrategyFold.STRATEGIES, "SG23").orElseThrow();
        return new StrategyPage(
                strategy, "progress-grid", AsOf.now(), "/strategies/SG23/progress-grid", List.of(), List.of());
    }
}
