package org.waymark.events;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.waymark.events.WorksheetColumn.Each;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.WorksheetColumn.Options;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;

/** Facts about worksheets with fixed ids and dates, for tests. */
public final class WorksheetEvents {

    private WorksheetEvents() {}

    /** One of each, as its contract shows it: what {@code EventContractTest} looks for in every class of this name. */
    static List<WaymarkEvent> samples() {
        return List.of(
                started(),
                revised(),
                formChanged(),
                ordered(),
                new WorksheetAgreed(SG23, "W1", "M1"),
                new WorksheetReopened(SG23, "W1"),
                new WorksheetClosed(SG23, "W1"),
                rowAdded(),
                rowRevised(),
                new WorksheetRowRemoved(SG23, "W1", "W1.1"),
                new WorksheetRowRestored(SG23, "W1", "W1.1"));
    }

    public static WorksheetHead head() {
        return new WorksheetHead(
                "Gaps after the first year",
                "Workshop with the councils",
                LocalDate.of(2024, 5, 12),
                List.of("coordinator", "Head of Service"));
    }

    /** A form of the strategy's own, with a column of each sort. */
    public static WorksheetForm form() {
        return form(1, "How urgent it is");
    }

    private static WorksheetForm form(int version, String title) {
        return new WorksheetForm(
                "local-needs",
                version,
                "Local needs",
                "Need",
                "What this place needs beyond the guide's tables",
                "need",
                List.of(
                        new WorksheetColumn(
                                "need", "Need", ColumnType.LONG_TEXT, true, "In a sentence", Options.NONE, null, null),
                        new WorksheetColumn(
                                "urgency",
                                title,
                                ColumnType.CHOICE,
                                false,
                                null,
                                new Options(
                                        List.of(new Option("now", "Now"), new Option("later", "Later")),
                                        List.of(),
                                        null,
                                        false),
                                null,
                                null),
                        new WorksheetColumn(
                                "actions",
                                "Actions",
                                ColumnType.REFERENCE,
                                false,
                                null,
                                new Options(List.of(), List.of(), ColumnTarget.ACTION, true),
                                null,
                                null),
                        new WorksheetColumn(
                                "partner",
                                "Partner",
                                ColumnType.TEXT,
                                false,
                                null,
                                new Options(
                                        List.of(),
                                        List.of(new Option("council", "Council"), new Option("health", "Health")),
                                        null,
                                        false),
                                Each.ITEMS,
                                null),
                        new WorksheetColumn(
                                "planned",
                                "Planned impact",
                                ColumnType.LONG_TEXT,
                                false,
                                null,
                                Options.NONE,
                                null,
                                ColumnSource.IMPACT_PLANNED)));
    }

    public static WorksheetStarted started() {
        return new WorksheetStarted(SG23, "W1", head(), form());
    }

    public static WorksheetRevised revised() {
        WorksheetHead before = head();
        return new WorksheetRevised(
                SG23,
                "W1",
                before,
                new WorksheetHead("Gaps at half-time", before.occasion(), before.day(), before.participants()));
    }

    public static WorksheetFormChanged formChanged() {
        return new WorksheetFormChanged(SG23, "W1", form(), form(2, "Urgency"));
    }

    public static WorksheetRowsOrdered ordered() {
        return new WorksheetRowsOrdered(SG23, "W1", List.of("W1.1", "W1.2"), List.of("W1.2", "W1.1"));
    }

    public static WorksheetRowAdded rowAdded() {
        return new WorksheetRowAdded(SG23, "W1", "W1.1", cells("now"));
    }

    public static WorksheetRowRevised rowRevised() {
        return new WorksheetRowRevised(SG23, "W1", "W1.1", cells("now"), cells("later"));
    }

    private static List<WorksheetCell> cells(String urgency) {
        return List.of(
                WorksheetCell.text("need", "More training places"),
                WorksheetCell.values("urgency", List.of(urgency)),
                WorksheetCell.values("actions", List.of("1A", "1B")),
                WorksheetCell.text("partner.council", "Pays half"));
    }
}
