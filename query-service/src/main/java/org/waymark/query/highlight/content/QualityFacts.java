package org.waymark.query.highlight.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.ProjectStatus;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.ReportSection;
import org.waymark.events.Stage;
import org.waymark.query.highlight.content.QualitySection.Incomplete;
import org.waymark.query.highlight.content.QualitySection.Overdue;
import org.waymark.query.highlight.content.QualitySection.Silent;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProgressGrid.Planned;

/** What nobody reported on, looked at or completed. */
final class QualityFacts {

    private static final Set<Tone> UNDER_WAY = Set.of(Tone.PROBLEM, Tone.CAUTION, Tone.GOOD);

    private QualityFacts() {}

    static QualitySection section(PeriodFacts facts, ReportDraft draft) {
        Words words = draft.words(ReportSection.DATA_QUALITY);
        return new QualitySection(
                words.title(), words.text(), words.carriedFrom(), silent(facts), monitoring(facts), incomplete(facts));
    }

    private static List<Silent> silent(PeriodFacts facts) {
        return facts.grid()
                .rows()
                .filter(row -> row.status() == ProjectStatus.ACTIVE)
                .flatMap(row -> facts.grid().stages().stream()
                        .filter(stage -> isSilent(row, stage, facts))
                        .map(stage -> new Silent(
                                row.ref(),
                                row.title(),
                                stage.title(),
                                Optional.ofNullable(row.cells().get(stage.id()))
                                        .map(Cell::asAt)
                                        .orElse(null))))
                .toList();
    }

    private static boolean isSilent(ProgressGrid.Row row, Stage stage, PeriodFacts facts) {
        Cell cell = row.cells().get(stage.id());
        if (cell != null) {
            return UNDER_WAY.contains(cell.tone()) && cell.asAt().isBefore(facts.from());
        }
        return Optional.ofNullable(row.planned().get(stage.id()))
                .map(Planned::start)
                .filter(start -> !start.isAfter(facts.day()))
                .isPresent();
    }

    private static List<Overdue> monitoring(PeriodFacts facts) {
        LocalDate day = facts.day();
        return facts.risks().stream()
                .filter(risk -> risk.overdueOn(day))
                .flatMap(risk -> Optional.ofNullable(risk.monitorNext()).stream()
                        .map(due -> new Overdue(
                                risk.ref(),
                                risk.details().title(),
                                risk.people().owner(),
                                due)))
                .sorted(Comparator.comparing(Overdue::due))
                .toList();
    }

    private static List<Incomplete> incomplete(PeriodFacts facts) {
        return facts.actions().stream()
                .filter(row ->
                        !row.finished() && (row.by() == null || row.leads().isEmpty()))
                .map(row -> new Incomplete(
                        row.ref(),
                        row.activities(),
                        row.by() == null,
                        row.leads().isEmpty()))
                .toList();
    }
}
