package org.waymark.query.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Typed;
import org.waymark.events.Unassigned;
import org.waymark.query.cases.CaseFilter;
import org.waymark.query.review.DecisionList.Row;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Refs;

/**
 * Which decisions are shown, and in which order. What is empty filters nothing.
 *
 * @param cases   by theme, lead and rating of what they are about
 * @param text    that its ref, text, rationale or owner mentions
 * @param status  {@value #UNFINISHED}, or the name of a status
 * @param owner   who carries it out; {@value CaseFilter#NONE} for those that nobody owns
 * @param mine    whether only those are shown that the reader owns
 * @param overdue whether only those are shown whose due day has passed
 * @param sort    by what, one of {@link #SORTS}
 */
record DecisionFilter(
        CaseFilter cases, String text, String status, String owner, boolean mine, boolean overdue, String sort) {

    /** In place of a status: still to be carried out. */
    static final String UNFINISHED = "unfinished";

    static final List<Option> STATUSES = Stream.concat(
                    Stream.of(Option.of("", "All"), Option.of(UNFINISHED, "Open or under way")),
                    Stream.of(DecisionStatus.values()).map(status -> Option.of(status.name(), status.title())))
            .toList();

    /** By what decisions can be sorted; the first unless something else is chosen. */
    static final List<Option> SORTS = List.of(
            Option.of("latest", "Latest first"),
            Option.of("due", "Due day"),
            Option.of("status", "Status"),
            Option.of("owner", "Owner"),
            Option.of("ref", "Reference"));

    private static final Comparator<Row> BY_REF = Comparator.comparing(Row::ref, Refs.NATURAL);

    /** In the order in which they are listed: the latest first. */
    private static final Comparator<Row> AS_LISTED = (one, other) -> 0;

    DecisionFilter {
        text = Typed.trimmed(text);
        status = Typed.trimmed(status);
        owner = Typed.trimmed(owner);
        sort = Option.oneOf(SORTS, sort);
    }

    boolean narrows() {
        return cases.narrows() || mine || overdue || !(text.isEmpty() && status.isEmpty() && owner.isEmpty());
    }

    /** The decisions that match, in order. */
    List<Row> of(DecisionList list, DecisionItems items, String reader) {
        return list.decisions().stream()
                .filter(row -> hasStatus(row.status()))
                .filter(row -> isOwned(row.owner()))
                .filter(row -> !mine || row.owner() != null && Typed.samePerson(reader, row.owner()))
                .filter(row -> !overdue || row.overdue())
                .filter(row -> !cases.narrows() || items.match(row.ref(), cases))
                .filter(this::mentioned)
                .sorted(order())
                .toList();
    }

    private boolean hasStatus(DecisionStatus its) {
        return status.isEmpty()
                || (status.equalsIgnoreCase(UNFINISHED)
                        ? its.unfinished()
                        : its.name().equalsIgnoreCase(status));
    }

    private boolean isOwned(@Nullable String its) {
        return owner.isEmpty() || (nobody() ? its == null : its != null && Typed.samePerson(owner, its));
    }

    private boolean nobody() {
        return owner.equalsIgnoreCase(CaseFilter.NONE);
    }

    private boolean mentioned(Row row) {
        String wanted = text.toLowerCase(Locale.UK);
        return Stream.of(
                        row.ref(),
                        row.text(),
                        Objects.requireNonNullElse(row.rationale(), ""),
                        Objects.requireNonNullElse(row.owner(), ""),
                        ownerShown(row))
                .anyMatch(part -> part.toLowerCase(Locale.UK).contains(wanted));
    }

    private Comparator<Row> order() {
        return switch (sort) {
            case "due" ->
                Comparator.comparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(BY_REF);
            case "status" -> Comparator.comparing(Row::status).thenComparing(BY_REF);
            case "owner" ->
                Comparator.comparing((Row row) -> row.owner() == null)
                        .thenComparing(DecisionFilter::ownerShown, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(BY_REF);
            case "ref" -> BY_REF;
            default -> AS_LISTED;
        };
    }

    private static String ownerShown(Row row) {
        return row.owner() == null ? "" : Formats.person(row.owner());
    }

    /** Who can be chosen: nobody, and everybody who owns one that is listed. */
    static List<Option> owners(DecisionList list) {
        return Stream.concat(
                        Stream.of(Option.of("", "All"), Option.of(CaseFilter.NONE, Unassigned.NO_OWNER)),
                        list.decisions().stream()
                                .flatMap(row -> Stream.ofNullable(row.owner()))
                                .distinct()
                                .map(person -> Option.of(person, Formats.person(person)))
                                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER)))
                .toList();
    }

    /** The filter in words; empty where it narrows nothing. */
    String inWords(StrategyView strategy, String reader) {
        FilterWords words = new FilterWords().and("text", text);
        return cases.inWords(words, strategy)
                .and("status", STATUSES, status)
                .and("", nobody() ? Unassigned.NO_OWNER : null)
                .and("owned by", nobody() || owner.isEmpty() ? null : Formats.person(owner))
                .and("decisions of " + Formats.person(reader), mine)
                .and("overdue", overdue)
                .sentence();
    }
}
