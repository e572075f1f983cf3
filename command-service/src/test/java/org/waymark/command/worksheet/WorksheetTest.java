package org.waymark.command.worksheet;

import static org.waymark.events.StrategyEvents.SG23;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;
import org.waymark.events.worksheet.WorksheetKind;

/** What tests of worksheets share: a gap analysis W1 with two rows. */
abstract class WorksheetTest extends EntityTest {

    static final WorksheetHead HEAD = new WorksheetHead("Gaps", null, null, List.of());
    static final WorksheetStarted STARTED = started("W1", "gap-analysis");
    static final WorksheetRowAdded FIRST = row(
            "W1.1", WorksheetCell.values("objective", List.of("O1")), WorksheetCell.values("importance", List.of("H")));
    static final WorksheetRowAdded SECOND = row("W1.2", WorksheetCell.text("objective", "A better induction"));
    static final WorksheetAgreed AGREED = new WorksheetAgreed(SG23, "W1", null);
    static final WorksheetClosed CLOSED = new WorksheetClosed(SG23, "W1");

    static WorksheetForm form(String kind) {
        return WorksheetKind.of(kind).orElseThrow().form();
    }

    static WorksheetStarted started(String ref, String kind) {
        return new WorksheetStarted(SG23, ref, HEAD, form(kind));
    }

    static WorksheetRowAdded row(String ref, WorksheetCell... cells) {
        return new WorksheetRowAdded(SG23, ref.substring(0, ref.indexOf('.')), ref, List.of(cells));
    }

    static WorksheetRowRevised revised(WorksheetRowAdded row, WorksheetCell... cells) {
        return new WorksheetRowRevised(SG23, row.worksheet(), row.row(), row.cells(), List.of(cells));
    }

    /** W1 with its two rows, and then these events. */
    Given worksheet(Object... events) {
        List<Object> all = new ArrayList<>(List.of(STARTED, FIRST, SECOND));
        all.addAll(Arrays.asList(events));
        return givenThemeAnd(all.toArray());
    }

    /** What an event says. */
    static <T> T payload(EventMessage event, Class<T> type) {
        return Objects.requireNonNull(type.cast(event.payload()));
    }

    /** A command about W1 with these fields. */
    static <C extends StrategyCommand> C about(Class<C> type, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("strategy", "SG23");
        all.putIfAbsent("worksheet", "W1");
        return command(type, all);
    }

    static AddWorksheetRow add(Map<String, ?> values) {
        return about(AddWorksheetRow.class, Map.of("values", values));
    }

    static ReviseWorksheetRow revise(String row, Map<String, ?> values) {
        return about(ReviseWorksheetRow.class, Map.of("row", row, "values", values));
    }
}
