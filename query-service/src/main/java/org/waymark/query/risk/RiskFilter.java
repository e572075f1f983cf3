package org.waymark.query.risk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskRating;
import org.waymark.events.Typed;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Refs;

/**
 * Which risks of the register are shown, and in which order. What is empty filters nothing; words that are none of the
 * known ones neither.
 *
 * @param text    that its ref, title or people mention
 * @param theme   ref; {@code none} for risks that threaten no theme
 * @param owner   who owns it or acts on it; {@value #NO_OWNER} for risks that nobody owns yet
 * @param rating  name of the rating
 * @param status  {@code live} for all that are not closed, {@code all}, or the name of a status
 * @param mine    whether only those that the reader has to do with are shown
 * @param overdue whether only those are shown that should have been reviewed
 * @param sort    by what, one of {@link #SORTS}
 */
public record RiskFilter(
        String text,
        String theme,
        String owner,
        String rating,
        String status,
        boolean mine,
        boolean overdue,
        String sort) {

    /** By what the register can be sorted, with the words for it; the first unless something else is chosen. */
    public static final List<Option> SORTS = List.of(
            Option.of("rating", "Worst first"),
            Option.of("ref", "Reference"),
            Option.of("title", "Title"),
            Option.of("owner", "Owner"),
            Option.of("monitor", "Next review"),
            Option.of("movement", "Movement since the last meeting"),
            Option.of("theme", "Theme, worst first"));

    static final List<Option> STATUSES = Stream.concat(
                    Stream.of(Option.of("live", "Open or occurred"), Option.of("all", "All")),
                    Stream.of(Status.values())
                            .map(status -> Option.of(status.name().toLowerCase(Locale.ROOT), status.title())))
            .toList();

    static final List<Option> RATINGS = Stream.concat(
                    Stream.of(Option.of("", "All")),
                    Stream.of(RiskRating.values())
                            .map(rating -> Option.of(rating.name().toLowerCase(Locale.ROOT), rating.title())))
            .toList();

    /** In place of an owner: nobody owns it yet. */
    static final String NO_OWNER = "none";

    private static final String NO_THEME = "none";
    private static final String LIVE = "live";

    private static final Comparator<Row> BY_REF = Comparator.comparing(Row::ref, Refs.NATURAL);
    private static final Comparator<Row> WORST_FIRST = Comparator.comparing(Row::rating)
            .thenComparing(Comparator.comparing(Row::score, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
                    .reversed())
            .thenComparing(BY_REF);

    public RiskFilter {
        text = Typed.trimmed(text);
        theme = Typed.trimmed(theme);
        owner = Typed.trimmed(owner);
        rating = Typed.trimmed(rating);
        status = Typed.trimmed(status).toLowerCase(Locale.ROOT);
        status = status.isBlank() ? LIVE : status;
        sort = Option.oneOf(SORTS, sort);
    }

    /** The risks that match, in order. */
    List<Row> of(List<Row> rows, String reader) {
        return rows.stream().filter(matching(reader)).sorted(order()).toList();
    }

    /** Whether only those are shown that nobody owns yet. */
    boolean unowned() {
        return owner.equals(NO_OWNER);
    }

    /** Whether each theme is a part of its own. */
    public boolean byTheme() {
        return sort.equals("theme");
    }

    /** Whether anything is asked for beyond what is shown at first. */
    public boolean narrowed() {
        return !(text.isEmpty()
                && theme.isEmpty()
                && owner.isEmpty()
                && rating.isEmpty()
                && status.equals(LIVE)
                && !mine
                && !overdue);
    }

    /** The same filter as parameters of an address, sorted by something else. */
    public Map<String, String> sortedBy(String other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "text", text);
        put(parameters, "theme", theme);
        put(parameters, "owner", owner);
        put(parameters, "rating", rating);
        put(parameters, "status", status.equals(LIVE) ? "" : status);
        put(parameters, "mine", mine ? "true" : "");
        put(parameters, "overdue", overdue ? "true" : "");
        put(parameters, "sort", other);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private Predicate<Row> matching(String reader) {
        return row -> (!mine || Typed.isAmong(reader, row.involved()))
                && (!overdue || row.overdue())
                && (owner.isEmpty() || answers(row))
                && (theme.isEmpty() || theme.equalsIgnoreCase(Objects.requireNonNullElse(row.theme(), NO_THEME)))
                && is(rating, row.rating().name(), RATINGS)
                && (status.equals(LIVE) ? row.live() : is(status, row.status().name(), STATUSES))
                && mentions(row);
    }

    private boolean answers(Row row) {
        String actionee = row.actionee();
        String its = row.owner();
        return its == null && unowned()
                || its != null && Typed.samePerson(owner, its)
                || actionee != null && Typed.samePerson(owner, actionee);
    }

    private static boolean is(String wanted, String name, List<Option> known) {
        boolean filters = known.stream().anyMatch(option -> option.value().equalsIgnoreCase(wanted));
        return !filters || wanted.isEmpty() || wanted.equals("all") || wanted.equalsIgnoreCase(name);
    }

    private boolean mentions(Row row) {
        String wanted = text.toLowerCase(Locale.UK);
        return Stream.concat(
                        Stream.of(
                                row.ref(),
                                row.title(),
                                Objects.requireNonNullElse(row.category(), ""),
                                Objects.requireNonNullElse(row.responseText(), "")),
                        row.involved().stream().flatMap(person -> Stream.of(person, Formats.person(person))))
                .anyMatch(part -> part.toLowerCase(Locale.UK).contains(wanted));
    }

    private static @Nullable String ownerShown(Row row) {
        return row.owner() == null ? null : Formats.person(row.owner());
    }

    private Comparator<Row> order() {
        return switch (sort) {
            case "ref" -> BY_REF;
            case "title" ->
                Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER).thenComparing(BY_REF);
            case "owner" ->
                Comparator.comparing(RiskFilter::ownerShown, Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER))
                        .thenComparing(WORST_FIRST);
            case "monitor" ->
                Comparator.comparing(Row::monitorNext, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(WORST_FIRST);
            case "movement" ->
                Comparator.comparing((Row row) -> row.movement() == null
                                ? RiskRegister.Direction.SAME
                                : row.movement().direction())
                        .thenComparing(WORST_FIRST);
            default -> WORST_FIRST;
        };
    }
}
