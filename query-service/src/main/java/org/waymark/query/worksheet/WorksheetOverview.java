package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.kinds.ChangeKind;
import org.waymark.query.kinds.ChangeSince;
import org.waymark.query.kinds.DateKind;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.views.Provenance;
import org.waymark.query.web.Formats;
import org.waymark.query.worksheet.sheet.DueRows;
import org.waymark.query.worksheet.sheet.WorksheetRowView;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** What the overview shows of worksheets. */
final class WorksheetOverview {

    private WorksheetOverview() {}

    /** How worksheets changed. */
    enum Change implements ChangeKind {
        STARTED("Worksheets started"),
        ROWS("Worksheets with changed rows"),
        AGREED("Worksheets agreed"),
        CLOSED("Worksheets closed");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What of a worksheet is due on a day. */
    enum Date implements DateKind {
        ENGAGEMENT("Engagement"),
        COMMUNICATION("Communication"),
        RESOURCE("Resource ends"),
        OTHER("Worksheet");

        private final String title;

        Date(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        static Date of(String kind) {
            return switch (kind) {
                case "engagement" -> ENGAGEMENT;
                case "communications" -> COMMUNICATION;
                case "resources" -> RESOURCE;
                default -> OTHER;
            };
        }
    }

    /** The days that rows of open worksheets name as due, as their kind declares. */
    static List<NextDate> dates(StrategyMoment moment) {
        Map<String, WorksheetView> open = new LinkedHashMap<>();
        moment.snapshot().all(WORKSHEETS).stream()
                .filter(sheet -> sheet.closed() == null)
                .forEach(sheet -> open.put(sheet.ref(), sheet));
        return moment.snapshot().all(WORKSHEET_ROWS).stream()
                .filter(row -> row.removed() == null && open.containsKey(row.worksheet()))
                .flatMap(row -> dates(Objects.requireNonNull(open.get(row.worksheet())), row))
                .toList();
    }

    private static Stream<NextDate> dates(WorksheetView sheet, WorksheetRowView row) {
        return WorksheetKind.of(sheet.form().kind()).stream()
                .flatMap(kind -> kind.shows().stream())
                .flatMap(finding -> finding instanceof WorksheetFinding.Due due ? Stream.of(due) : Stream.empty())
                .filter(due -> DueRows.waits(due, row))
                .flatMap(due -> DueRows.day(due, row)
                        .map(day -> new NextDate(
                                day,
                                Date.of(sheet.form().kind()),
                                row.ref(),
                                row.title(),
                                DueRows.people(sheet.form(), row)))
                        .stream());
    }

    /** Those that were started, filled in, agreed or closed since. */
    static List<ChangeSince> changedSince(StrategyMoment moment, long position) {
        Map<String, Long> rows = new LinkedHashMap<>();
        moment.snapshot().all(WORKSHEET_ROWS).stream()
                .filter(row -> row.changed().position() > position)
                .forEach(row -> rows.merge(row.worksheet(), 1L, Long::sum));
        return moment.snapshot().all(WORKSHEETS).stream()
                .flatMap(sheet -> changes(sheet, rows.getOrDefault(sheet.ref(), 0L), position))
                .toList();
    }

    private static Stream<ChangeSince> changes(WorksheetView sheet, long rows, long position) {
        boolean started = sheet.started().position() > position;
        return Stream.of(
                        started ? change(Change.STARTED, sheet, sheet.form().title(), null) : null,
                        rows > 0 && !started
                                ? change(Change.ROWS, sheet, Formats.count(rows, "row", "rows"), null)
                                : null,
                        since(Change.AGREED, sheet, sheet.agreed(), position),
                        since(Change.CLOSED, sheet, sheet.closed(), position))
                .flatMap(Stream::ofNullable);
    }

    private static @Nullable ChangeSince since(
            Change change, WorksheetView sheet, @Nullable Provenance stamp, long position) {
        return stamp == null || stamp.position() <= position ? null : change(change, sheet, null, stamp.reason());
    }

    private static ChangeSince change(
            Change change, WorksheetView sheet, @Nullable String detail, @Nullable String reason) {
        return new ChangeSince(change, sheet.ref(), sheet.head().title(), detail, reason);
    }
}
