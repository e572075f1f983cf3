package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CellColumn;
import org.waymark.events.ColumnType;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetCell;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * The rows in groups. A row that refers to several things is in the group of each.
 *
 * @param by     title of the column that they are grouped by
 * @param then   by which the rows of each group are counted; null for none
 * @param groups in the order of the scale, or of the alphabet; rows that belong to none come last
 */
@JsonTypeName("groups")
public record GroupsFinding(
        String title, String by, @Nullable Scale then, List<Group> groups) implements Finding {

    /** Capitals and small letters together; {@code T2} before {@code T10}. */
    private static final Comparator<String> IN_ORDER =
            Comparator.comparing(GroupsFinding::padded, String.CASE_INSENSITIVE_ORDER);

    /**
     * A group.
     *
     * @param none    whether it holds the rows that belong to no other
     * @param counts  how many of its rows have each level; empty where nothing is counted
     * @param without how many of its rows have none of these levels
     */
    public record Group(String title, boolean none, List<FoundRow> rows, List<Integer> counts, int without) {}

    /** Whether rows without a level are to be told of. */
    boolean someWithout() {
        return then != null && groups.stream().anyMatch(group -> group.without() > 0);
    }

    static GroupsFinding of(Sheet sheet, WorksheetFinding.Groups declared) {
        CellColumn by = sheet.cellsOf(declared.by()).getFirst();
        Scale then = declared.then() == null ? null : Scale.of(sheet, declared.then());
        List<Group> groups = new ArrayList<>(
                by.type() == ColumnType.CHOICE ? levels(sheet, by, then) : values(sheet, by.id(), then));
        List<SheetRow> rest =
                sheet.rows().stream().filter(row -> outside(row, by)).toList();
        if (!rest.isEmpty()) {
            groups.add(group(Objects.requireNonNullElse(declared.none(), "Not filled in"), true, rest, then));
        }
        return new GroupsFinding(declared.title(), by.title(), then, List.copyOf(groups));
    }

    private static boolean outside(SheetRow row, CellColumn by) {
        SheetCell cell = row.cell(by.id());
        return by.type() == ColumnType.CHOICE
                ? by.column().level(cell.stored()).isEmpty()
                : words(cell).findAny().isEmpty();
    }

    private static List<Group> levels(Sheet sheet, CellColumn by, @Nullable Scale then) {
        return by.column().options().scale().stream()
                .map(level -> group(
                        level.title(),
                        false,
                        sheet.rows().stream()
                                .filter(row -> row.cell(by.id()).stored().equals(level.id()))
                                .toList(),
                        then))
                .toList();
    }

    private static List<Group> values(Sheet sheet, String by, @Nullable Scale then) {
        Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (SheetRow row : sheet.rows()) {
            words(row.cell(by)).distinct().forEach(words -> {
                String key = words.toLowerCase(Locale.UK);
                titles.putIfAbsent(key, words);
                groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            });
        }
        return groups.entrySet().stream()
                .map(entry -> group(Objects.requireNonNull(titles.get(entry.getKey())), false, entry.getValue(), then))
                .sorted(Comparator.comparing(Group::title, IN_ORDER))
                .toList();
    }

    private static Stream<String> words(SheetCell cell) {
        Stream<String> words =
                cell.text() == null ? cell.values().stream().map(SheetCell.Value::words) : Stream.of(cell.text());
        return words.map(each -> each.strip().replaceAll("\\s+", " ")).filter(each -> !each.isEmpty());
    }

    private static Group group(String title, boolean none, List<SheetRow> rows, @Nullable Scale then) {
        if (then == null) {
            return new Group(title, none, FoundRow.of(rows), List.of(), 0);
        }
        Map<String, Long> counted = rows.stream()
                .flatMap(row -> then.of(row).stream())
                .collect(Collectors.groupingBy(level -> level.id(), Collectors.counting()));
        List<Integer> counts = then.levels().stream()
                .map(level -> Math.toIntExact(counted.getOrDefault(level.id(), 0L)))
                .toList();
        return new Group(
                title,
                none,
                FoundRow.of(rows),
                counts,
                rows.size() - counts.stream().mapToInt(Integer::intValue).sum());
    }

    private static String padded(String words) {
        StringBuilder out = new StringBuilder();
        Matcher digits = Pattern.compile("\\d{1,9}").matcher(words);
        while (digits.find()) {
            digits.appendReplacement(out, String.format(Locale.ROOT, "%09d", Integer.parseInt(digits.group())));
        }
        return digits.appendTail(out).toString();
    }
}
