package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.web.Formats;
import org.waymark.query.worksheet.sheet.DueRows;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * What is due on a day or before it, the longest overdue first.
 *
 * @param until   that day
 * @param rows    those that are due
 * @param later   how many are due after it
 * @param undated rows that wait, and name no day
 */
@JsonTypeName("due")
public record DueFinding(String title, LocalDate until, List<Due> rows, int later, List<FoundRow> undated)
        implements Finding {

    /**
     * A row that is due.
     *
     * @param days   until then; fewer than none where it is overdue
     * @param when   the same in words
     * @param people who has to do with it, by account ids or as they were typed
     * @param state  how far it is; null where rows do not say so
     */
    public record Due(
            FoundRow row,
            LocalDate day,
            long days,
            String when,
            List<String> people,
            @Nullable String state) {

        boolean overdue() {
            return days < 0;
        }
    }

    /** Whether rows say how far they are. */
    boolean someState() {
        return rows.stream().anyMatch(due -> due.state() != null);
    }

    /** Whether rows name people. */
    boolean somePeople() {
        return rows.stream().anyMatch(due -> !due.people().isEmpty());
    }

    static DueFinding of(Sheet sheet, WorksheetFinding.Due declared) {
        LocalDate until = sheet.day().plusDays(declared.days());
        List<SheetRow> waiting = sheet.rows().stream()
                .filter(row -> DueRows.waits(declared, row.row()))
                .toList();
        List<SheetRow> undated = waiting.stream()
                .filter(row -> DueRows.day(declared, row.row()).isEmpty())
                .toList();
        List<Due> due = waiting.stream()
                .flatMap(row -> DueRows.day(declared, row.row()).map(day -> due(sheet, row, day, declared)).stream())
                .sorted(Comparator.comparing(Due::day))
                .toList();
        List<Due> soon = due.stream().filter(row -> !row.day().isAfter(until)).toList();
        return new DueFinding(declared.title(), until, soon, due.size() - soon.size(), FoundRow.of(undated));
    }

    private static Due due(Sheet sheet, SheetRow row, LocalDate day, WorksheetFinding.Due declared) {
        long days = ChronoUnit.DAYS.between(sheet.day(), day);
        String state = declared.state() == null
                ? null
                : Formats.or(row.cell(declared.state()).words(), "Not said");
        return new Due(
                FoundRow.of(row),
                day,
                days,
                when(days, declared.past()),
                DueRows.people(sheet.head().form(), row.row()),
                state);
    }

    private static String when(long days, @Nullable String past) {
        if (days == 0) {
            return "Today";
        }
        if (days > 0) {
            return days == 1 ? "Tomorrow" : "In " + Formats.days(days);
        }
        return past == null ? Formats.days(-days) + " overdue" : past + " " + Formats.days(-days) + " ago";
    }
}
