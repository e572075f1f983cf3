package org.waymark.query.portfolio;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Typed;
import org.waymark.query.portfolio.Portfolio.LastReport;
import org.waymark.query.portfolio.Portfolio.NextMeeting;
import org.waymark.query.portfolio.Portfolio.Row;
import org.waymark.query.strategy.StrategyStatus;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Option;

/**
 * Which strategies are shown, and in which order. What is empty filters nothing.
 *
 * @param text      that its code or title mentions
 * @param status    {@code open} for all that are not closed, {@code all}, or the name of a status
 * @param pressing  whether only those are shown in which something is Red, High, unanswered or overdue
 * @param sort      by what, one of {@link #SORTS}
 */
record PortfolioFilter(String text, String status, boolean pressing, String sort) {

    static final List<Option> SORTS = List.of(
            Option.of("attention", "What needs attention"),
            Option.of("code", "Code"),
            Option.of("title", "Title"),
            Option.of("meeting", "Next meeting"),
            Option.of("report", "Oldest report"));

    static final List<Option> STATUSES = Stream.concat(
                    Stream.of(Option.of("open", "Not closed"), Option.of("all", "All")),
                    Stream.of(StrategyStatus.values())
                            .map(status -> Option.of(status.name().toLowerCase(Locale.ROOT), status.title())))
            .toList();

    private static final Comparator<Row> BY_CODE =
            Comparator.comparing(row -> row.strategy().value());

    PortfolioFilter {
        text = Typed.trimmed(text);
        status = known(STATUSES, status);
        sort = known(SORTS, sort);
    }

    /** The one that was meant, whatever is in capitals; the first unless it is one of them. */
    private static String known(List<Option> options, String given) {
        String word = Typed.trimmed(given).toLowerCase(Locale.ROOT);
        return options.stream()
                .map(Option::value)
                .filter(word::equals)
                .findFirst()
                .orElse(options.getFirst().value());
    }

    /** The rows that match, in order. */
    List<Row> of(List<Row> rows) {
        return rows.stream().filter(this::matches).sorted(order()).toList();
    }

    private boolean matches(Row row) {
        String words = (row.strategy() + " " + row.title()).toLowerCase(Locale.UK);
        return words.contains(text.toLowerCase(Locale.UK))
                && (!pressing || row.needsAttention())
                && switch (status) {
                    case "all" -> true;
                    case "open" -> row.status() != StrategyStatus.CLOSED;
                    default -> row.status().name().toLowerCase(Locale.ROOT).equals(status);
                };
    }

    private Comparator<Row> order() {
        Comparator<Row> chosen = switch (sort) {
            case "code" -> BY_CODE;
            case "title" -> Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER);
            case "meeting" -> Comparator.comparing(row -> meeting(row.nextMeeting()));
            case "report" -> Comparator.comparing(row -> report(row.lastReport()));
            default -> WORST_FIRST;
        };
        return chosen.thenComparing(BY_CODE);
    }

    /** Requests without an answer and Reds first, then High risks, then what is overdue. */
    private static final Comparator<Row> WORST_FIRST = Comparator.comparingInt(Row::helpWaiting)
            .thenComparingLong(Row::problems)
            .thenComparingInt(row -> row.highRisks() + row.occurredRisks())
            .thenComparingInt(row -> row.overdue().all())
            .thenComparingInt(Row::stale)
            .reversed();

    private static LocalDate meeting(@Nullable NextMeeting next) {
        return next == null ? LocalDate.MAX : next.date();
    }

    /** That none was issued is older than any. */
    private static LocalDate report(@Nullable LastReport last) {
        return last == null ? LocalDate.MIN : last.to();
    }

    /** Whether anything is asked for beyond what is shown at first. */
    public boolean narrowed() {
        return !text.isEmpty() || pressing || !status.equals(STATUSES.getFirst().value());
    }

    /** What is left out, in words; empty where only closed strategies are. */
    String inWords() {
        return narrowed()
                ? new FilterWords()
                        .and("text", text)
                        .and("status", STATUSES, status)
                        .and("something Red, High, unanswered or overdue", pressing)
                        .sentence()
                : "";
    }
}
