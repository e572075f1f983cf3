package org.waymark.query.worksheet.finding;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ColumnType;
import org.waymark.events.WorksheetColumn;
import org.waymark.events.WorksheetColumn.Option;
import org.waymark.events.worksheet.WorksheetFinding;
import org.waymark.query.web.Formats;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;

/**
 * Amounts added up by group and financial year, each spread evenly over its days.
 *
 * @param by            title of the column that they are grouped by
 * @param years         such as “2026–27”; where there are too many, the last is “Later”
 * @param groups        rows that belong to none come last
 * @param total         of all groups
 * @param withoutAmount rows that name no amount
 */
@JsonTypeName("sums")
public record SumsFinding(
        String title, String by, List<String> years, List<Sum> groups, Sum total, List<FoundRow> withoutAmount)
        implements Finding {

    /** As many as a page has room for. */
    private static final int MOST_YEARS = 10;

    private static final String NONE = "";

    /**
     * What a group comes to, in pounds.
     *
     * @param amounts in each year
     * @param undated of rows that do not say from when to when
     */
    public record Sum(String title, List<BigDecimal> amounts, BigDecimal undated, BigDecimal total) {}

    /** The groups, and their total last. */
    List<Sum> lines() {
        return Stream.concat(groups.stream(), Stream.of(total)).toList();
    }

    /** An amount to the pound, which is all that somebody who reads a total wants. */
    static String whole(BigDecimal amount) {
        return Formats.pounds(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** Whether some amounts belong to no year. */
    boolean someUndated() {
        return total.undated().signum() != 0
                || groups.stream().anyMatch(group -> group.undated().signum() != 0);
    }

    /** An amount with its days; those are null where the row does not say both. */
    private record Amount(
            String group,
            BigDecimal pounds,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Amount of(SheetRow row, WorksheetFinding.Sums declared) {
            Optional<LocalDate> from = day(row, declared.from());
            Optional<LocalDate> to = day(row, declared.to());
            boolean both = from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
            return new Amount(
                    row.cell(declared.by()).words(),
                    new BigDecimal(row.cell(declared.amount()).stored()),
                    both ? from.get() : null,
                    both ? to.get() : null);
        }

        private static Optional<LocalDate> day(SheetRow row, String column) {
            return Optional.of(row.cell(column).stored())
                    .filter(stored -> !stored.isEmpty())
                    .map(LocalDate::parse);
        }
    }

    static SumsFinding of(Sheet sheet, WorksheetFinding.Sums declared) {
        WorksheetColumn by = sheet.head().form().column(declared.by()).orElseThrow();
        List<Amount> amounts = sheet.rows().stream()
                .filter(row -> !row.cell(declared.amount()).stored().isEmpty())
                .map(row -> Amount.of(row, declared))
                .toList();
        List<FinancialYear> years = years(amounts);
        Map<String, List<Amount>> groups = new LinkedHashMap<>();
        order(by, amounts)
                .forEach(group -> groups.put(
                        group,
                        amounts.stream()
                                .filter(amount -> amount.group().equals(group))
                                .toList()));
        String none = Objects.requireNonNullElse(declared.none(), "Not filled in");
        return new SumsFinding(
                declared.title(),
                by.title(),
                titles(years, amounts),
                groups.entrySet().stream()
                        .map(entry -> sum(entry.getKey().equals(NONE) ? none : entry.getKey(), entry.getValue(), years))
                        .toList(),
                sum("Total", amounts, years),
                FoundRow.of(sheet.rows().stream()
                        .filter(row -> row.cell(declared.amount()).stored().isEmpty())
                        .toList()));
    }

    /** The groups that there are: in the order of the scale or of the alphabet, those without a group last. */
    private static List<String> order(WorksheetColumn by, List<Amount> amounts) {
        List<String> levels = by.options().scale().stream().map(Option::title).toList();
        Comparator<String> order = by.type() == ColumnType.CHOICE
                ? Comparator.comparingInt(levels::indexOf)
                : String.CASE_INSENSITIVE_ORDER;
        return amounts.stream()
                .map(Amount::group)
                .distinct()
                .sorted(Comparator.<String, Boolean>comparing(NONE::equals).thenComparing(order))
                .toList();
    }

    private static Stream<FinancialYear> ends(List<Amount> amounts, Function<Amount, @Nullable LocalDate> day) {
        return amounts.stream()
                .flatMap(amount -> Stream.ofNullable(day.apply(amount)))
                .map(FinancialYear::of);
    }

    private static List<FinancialYear> years(List<Amount> amounts) {
        int first =
                ends(amounts, Amount::from).mapToInt(FinancialYear::start).min().orElse(0);
        int last =
                ends(amounts, Amount::to).mapToInt(FinancialYear::start).max().orElse(-1);
        return IntStream.rangeClosed(first, last)
                .limit(MOST_YEARS)
                .mapToObj(FinancialYear::new)
                .toList();
    }

    private static List<String> titles(List<FinancialYear> years, List<Amount> amounts) {
        List<String> titles =
                new ArrayList<>(years.stream().map(FinancialYear::title).toList());
        if (ends(amounts, Amount::to)
                .anyMatch(year -> year.start() > years.getLast().start())) {
            titles.set(titles.size() - 1, years.getLast().title() + " and later");
        }
        return titles;
    }

    private static Sum sum(String title, List<Amount> amounts, List<FinancialYear> years) {
        List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(years.size(), BigDecimal.ZERO));
        BigDecimal undated = BigDecimal.ZERO;
        for (Amount amount : amounts) {
            if (amount.from() == null || amount.to() == null) {
                undated = undated.add(amount.pounds());
                continue;
            }
            BigDecimal before = BigDecimal.ZERO;
            for (int index = 0; index < years.size(); index++) {
                // what the last year shown does not hold is later still, and told of with it
                BigDecimal upTo = index == years.size() - 1
                        ? amount.pounds()
                        : years.get(index).upTo(amount.pounds(), amount.from(), amount.to());
                sums.set(index, sums.get(index).add(upTo.subtract(before)));
                before = upTo;
            }
        }
        return new Sum(
                title,
                List.copyOf(sums),
                undated,
                amounts.stream().map(Amount::pounds).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
