package org.waymark.command.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;

/** The rules about starting a worksheet. */
final class StartDecisions {

    /** Most characters of its reference, so that those of its rows can follow. */
    private static final int REF_LENGTH = 15;

    private StartDecisions() {}

    static Decision start(Worksheets worksheets, StartWorksheet command, DecisionContext context) {
        worksheets.strategy().mustExist(command.strategy());
        WorksheetForm form = Kinds.mustHave(worksheets.strategy(), command.kind());
        worksheets.strategy().mustBeMembers("participants", command.participants());
        mustBeShort(command);
        String ref = ref(worksheets, command);
        WorksheetHead head =
                new WorksheetHead(command.title(), command.occasion(), command.day(), command.participants());
        List<WaymarkEvent> events = new ArrayList<>();
        events.add(new WorksheetStarted(command.strategy(), ref, head, form));
        if (Boolean.TRUE.equals(command.usualRows())) {
            events.addAll(usualRows(worksheets, command, ref, form));
        }
        return new Decision(ref, events, null);
    }

    /** @throws Refusal if the ref that is wanted is taken */
    static String ref(Worksheets worksheets, StartWorksheet command) {
        return worksheets.register().ref(command.ref(), WorksheetFeature.WORKSHEET);
    }

    private static List<WorksheetRowAdded> usualRows(
            Worksheets worksheets, StartWorksheet command, String ref, WorksheetForm form) {
        List<Map<String, String>> rows =
                UsualRows.of(worksheets, command.kind()).map(UsualRows::values).orElse(List.of());
        if (rows.isEmpty()) {
            throw Refusal.at(
                    "usualRows",
                    Refusal.Kind.RULE,
                    "worksheet.no-usual-rows",
                    "There are no usual rows for this kind of worksheet yet. Leave usualRows out, and add rows yourself.");
        }
        if (rows.size() > Worksheet.MOST_ROWS) {
            throw RowDecisions.full();
        }
        List<String> refs = worksheets.nextRows(ref, rows.size());
        CellReader reader = new CellReader(new CaseFacts(worksheets));
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new WorksheetRowAdded(
                        command.strategy(),
                        ref,
                        refs.get(index),
                        RowCells.after(form, worksheets.strategy().objectives(), null, rows.get(index), reader)
                                .cells()))
                .toList();
    }

    private static void mustBeShort(StartWorksheet command) {
        Ref wanted = command.ref();
        if (wanted != null && wanted.value().length() > REF_LENGTH) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "worksheet.ref-too-long",
                    "The reference of a worksheet may have at most " + REF_LENGTH
                            + " characters, since those of its rows begin with it. Choose a shorter one.");
        }
    }
}
