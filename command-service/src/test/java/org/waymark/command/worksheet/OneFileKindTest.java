package org.waymark.command.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.CaseEvents.actionPlanned;
import static org.waymark.events.StrategyEvents.SG23;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.worksheet.WorksheetKind;

/** A new kind of worksheet is one file: {@code worksheets/lessons.json} of these tests is all there is of this one. */
class OneFileKindTest extends WorksheetTest {

    @Test
    void itStandsBesideThoseOfTheGuide() {
        assertThat(WorksheetKind.all()).hasSizeGreaterThan(13).last().returns("lessons", WorksheetKind::id);
    }

    @Test
    void aWorksheetOfItIsStartedFilledInAndAgreed() {
        Given given = givenThemeAnd(actionPlanned("1A"));
        given = after(given.when(command(
                        StartWorksheet.class,
                        Map.of("strategy", "SG23", "kind", "lessons", "title", "Gaps", "usualRows", true)))
                .success()
                .events(
                        started("W1", "lessons"),
                        row("W1.1", WorksheetCell.text("lesson", "Start earlier")),
                        row("W1.2", WorksheetCell.text("lesson", "Tell people sooner"))));
        given = after(given.when(revise("W1.1", Map.of("weight", "High", "cost.council", "£1,200.50", "actions", "1A")))
                .success()
                .events(revised(
                        row("W1.1", WorksheetCell.text("lesson", "Start earlier")),
                        WorksheetCell.text("lesson", "Start earlier"),
                        WorksheetCell.values("weight", List.of("H")),
                        WorksheetCell.values("cost.council", List.of("1200.5")),
                        WorksheetCell.values("actions", List.of("1A")))));
        given.when(about(AgreeWorksheet.class, Map.of())).success().events(new WorksheetAgreed(SG23, "W1", null));
    }
}
