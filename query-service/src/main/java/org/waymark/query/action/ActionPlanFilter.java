package org.waymark.query.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.events.RatingLevel;
import org.waymark.events.Typed;
import org.waymark.query.action.ActionPlanView.Row;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Refs;

/**
 * Which actions of the plan are shown, and in which order within their theme. What is empty filters nothing.
 *
 * @param cases   by theme, lead and rating
 * @param text    that its ref, activities, times or leads mention
 * @param mine    whether only those that the reader leads are shown
 * @param overdue whether only those whose day has passed are shown
 * @param due     whether only those due in the period of the plan are shown
 * @param status  the name of a status
 * @param sort    by what, one of {@link #SORTS}
 */
record ActionPlanFilter(
        CaseFilter cases, String text, boolean mine, boolean overdue, boolean due, String status, String sort) {

    /** By what the actions of a theme can be sorted; the first unless something else is chosen. */
    static final List<Option> SORTS = List.of(
            Option.of("ref", "Reference"),
            Option.of("due", "Due date"),
            Option.of("rating", "Rating, worst first"),
            Option.of("lead", "Lead"));

    private static final Comparator<Row> BY_REF = Comparator.comparing(Row::ref, Refs.NATURAL);

    ActionPlanFilter {
        text = Typed.trimmed(text);
        status = Typed.trimmed(status);
        sort = Option.oneOf(SORTS, sort);
    }

    boolean narrows() {
        return cases.narrows() || mine || overdue || due || !status.isEmpty() || !text.isEmpty();
    }

    /** The actions that match, in order. */
    List<Row> of(ActionPlanView plan, List<RatingLevel> scale, String reader) {
        return plan.actions().stream()
                .filter(row -> cases.matches(row.theme(), row.leads(), row.rating()))
                .filter(row -> !mine || Typed.isAmong(reader, row.leads()))
                .filter(row -> !overdue || row.overdue())
                .filter(row -> !due || plan.period().contains(row.nextDue()))
                .filter(row -> status.isEmpty() || row.status().name().equalsIgnoreCase(status))
                .filter(this::mentioned)
                .sorted(order(scale))
                .toList();
    }

    private Comparator<Row> order(List<RatingLevel> scale) {
        return switch (sort) {
            case "due" ->
                Comparator.comparing(Row::nextDue, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(BY_REF);
            case "rating" ->
                Comparator.comparingInt((Row row) -> place(row, scale)).thenComparing(BY_REF);
            case "lead" ->
                Comparator.comparing((Row row) -> Formats.people(row.leads()), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(BY_REF);
            default -> BY_REF;
        };
    }

    /** Those without a rating come last. */
    private static int place(Row row, List<RatingLevel> scale) {
        RatingLevel rating = row.latest() == null ? null : row.latest().rating();
        return rating == null ? Integer.MAX_VALUE : rating.placeIn(scale);
    }

    private boolean mentioned(Row row) {
        String wanted = text.toLowerCase(Locale.UK);
        return Stream.concat(
                        Stream.of(
                                row.ref(),
                                row.activities(),
                                Objects.requireNonNullElse(row.by(), ""),
                                Objects.requireNonNullElse(row.review(), "")),
                        row.leads().stream().flatMap(lead -> Stream.of(lead, Formats.person(lead))))
                .anyMatch(part -> part.toLowerCase(Locale.UK).contains(wanted));
    }

    /** The filter in words; empty where it narrows nothing. */
    String inWords(StrategyView strategy, String reader) {
        FilterWords words = new FilterWords().and("text", text);
        return cases.inWords(words, strategy)
                .and("status", ActionPlanPages.STATUSES, status)
                .and("actions of " + Formats.person(reader), mine)
                .and("overdue", overdue)
                .and("due this period", due)
                .sentence();
    }
}
