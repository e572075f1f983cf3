package org.waymark.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetCell;
import org.waymark.events.WorksheetEvent.WorksheetAgreed;
import org.waymark.events.WorksheetEvent.WorksheetClosed;
import org.waymark.events.WorksheetEvent.WorksheetFormChanged;
import org.waymark.events.WorksheetEvent.WorksheetReopened;
import org.waymark.events.WorksheetEvent.WorksheetRevised;
import org.waymark.events.WorksheetEvent.WorksheetRowsOrdered;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetEvents;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRemoved;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRestored;
import org.waymark.events.WorksheetRowEvent.WorksheetRowRevised;
import org.waymark.events.worksheet.WorksheetKind;

/** Worksheets and their rows, told at random. */
final class RandomWorksheets {

    private final Random random;
    private final Consumer<WaymarkEvent> teller;
    private final int most;
    private final List<WorksheetStarted> started = new ArrayList<>();
    private final List<WorksheetRowAdded> rows = new ArrayList<>();

    RandomWorksheets(Random random, Consumer<WaymarkEvent> teller, int most) {
        this.random = random;
        this.teller = teller;
        this.most = most;
    }

    void next(StrategyCode code) {
        if (started.isEmpty() || started.size() < most && random.nextInt(6) == 0) {
            start(code);
        } else if (rows.isEmpty() || rows.size() < most && random.nextInt(2) == 0) {
            add();
        } else if (random.nextInt(3) > 0) {
            ofRow(rows.get(random.nextInt(rows.size())));
        } else {
            ofWorksheet(started.get(random.nextInt(started.size())));
        }
    }

    private void start(StrategyCode code) {
        List<WorksheetKind> kinds = WorksheetKind.all();
        WorksheetStarted sheet = new WorksheetStarted(
                code,
                "W" + (started.size() + 1),
                head(),
                random.nextBoolean()
                        ? WorksheetEvents.form()
                        : kinds.get(random.nextInt(kinds.size())).form());
        started.add(sheet);
        teller.accept(sheet);
    }

    private WorksheetHead head() {
        return new WorksheetHead("Worksheet " + random.nextInt(100), null, null, List.of("lead"));
    }

    private void add() {
        WorksheetStarted sheet = started.get(random.nextInt(started.size()));
        long number = rows.stream()
                        .filter(row -> row.strategy().equals(sheet.strategy())
                                && row.worksheet().equals(sheet.worksheet()))
                        .count()
                + 1;
        WorksheetRowAdded row = new WorksheetRowAdded(
                sheet.strategy(), sheet.worksheet(), sheet.worksheet() + "." + number, cells(sheet.form()));
        rows.add(row);
        teller.accept(row);
    }

    private List<WorksheetCell> cells(WorksheetForm form) {
        return List.of(
                WorksheetCell.text(form.heading(), "Row " + random.nextInt(1000)),
                WorksheetCell.values("unknown", List.of("a", "b")));
    }

    private void ofRow(WorksheetRowAdded row) {
        List<WorksheetCell> other = Stream.concat(
                        row.cells().stream(), Stream.of(WorksheetCell.text("more", "Words " + random.nextInt(100))))
                .toList();
        teller.accept(
                switch (random.nextInt(4)) {
                    case 0 -> new WorksheetRowRemoved(row.strategy(), row.worksheet(), row.row());
                    case 1 -> new WorksheetRowRestored(row.strategy(), row.worksheet(), row.row());
                    default -> new WorksheetRowRevised(row.strategy(), row.worksheet(), row.row(), row.cells(), other);
                });
    }

    private void ofWorksheet(WorksheetStarted sheet) {
        List<String> refs = rows.stream()
                .filter(row -> row.strategy().equals(sheet.strategy())
                        && row.worksheet().equals(sheet.worksheet()))
                .map(WorksheetRowAdded::row)
                .toList();
        teller.accept(
                switch (random.nextInt(6)) {
                    case 0 -> new WorksheetRevised(sheet.strategy(), sheet.worksheet(), sheet.head(), head());
                    case 1 ->
                        new WorksheetFormChanged(
                                sheet.strategy(), sheet.worksheet(), sheet.form(), WorksheetEvents.form());
                    case 2 -> new WorksheetRowsOrdered(sheet.strategy(), sheet.worksheet(), refs, refs.reversed());
                    case 3 -> new WorksheetAgreed(sheet.strategy(), sheet.worksheet(), null);
                    case 4 -> new WorksheetClosed(sheet.strategy(), sheet.worksheet());
                    default -> new WorksheetReopened(sheet.strategy(), sheet.worksheet());
                });
    }
}
