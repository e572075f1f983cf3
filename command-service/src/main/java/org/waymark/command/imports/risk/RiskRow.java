package org.waymark.command.imports.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.risk.RiskEntry.Level;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.LeadSplitter;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.table.Column;
import org.waymark.command.risk.RiskFeature;
import org.waymark.command.schema.Texts;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskPeople;
import org.waymark.events.timescale.TimescaleParser;

/** Reads one row of a risk register. Used for one row, then thrown away. */
final class RiskRow {

    private static final Pattern OVER =
            Pattern.compile("(?i)\\b(?:closed?|retired|complete[d]?|ended|occurred|materiali[sz]ed|issue)\\b");
    private static final Pattern BETWEEN_REFS = Pattern.compile("[,;/|\\s]+");

    /** A digit from 1 to 5 beside words: “4”, “4 - Probable”, “Probable (4)”, “4.0”. */
    private static final Pattern LEVEL = Pattern.compile("\\D{0,40}?([1-5])(?:\\.0+)?(?!\\.?\\d)\\D{0,40}");

    /** A title that is cut out of a longer description has at most so many characters. */
    private static final int CUT_TITLE = 120;

    private final RowReader cells;
    private final PlaceFinder places;
    private final ImportContext context;

    RiskRow(RowReader cells, PlaceFinder places, ImportContext context) {
        this.cells = cells;
        this.places = places;
        this.context = context;
    }

    /** @param section the heading above the row, where that names a theme; empty where there is none */
    Draft read(String section) {
        cells.mustBeOpen(RiskColumn.STATUS, RiskFeature.KIND, OVER);
        RiskDetails details = details(theme(section));
        RiskPeople people = people();
        cells.check(
                RiskColumn.OWNER,
                () -> context.strategy()
                        .mustBeMembers(
                                "owner",
                                Stream.of(people.owner(), people.actionee())
                                        .filter(Objects::nonNull)
                                        .filter(Predicate.not(String::isEmpty))
                                        .toList()));
        RiskEntry entry = new RiskEntry(
                details,
                people,
                items(),
                inherent(),
                level(RiskColumn.CURRENT_LIKELIHOOD, RiskColumn.CURRENT_IMPACT, RiskColumn.CURRENT_RATIONALE),
                level(RiskColumn.TARGET_LIKELIHOOD, RiskColumn.TARGET_IMPACT, RiskColumn.TARGET_RATIONALE),
                monitorNext());
        return cells.draft(cells.ownRef(RiskFeature.KIND, RiskColumn.REF), entry);
    }

    private @Nullable String theme(String section) {
        Optional<String> theme =
                cells.text(RiskColumn.THEME).isEmpty() ? places.theme(section) : cells.theme(RiskColumn.THEME, places);
        theme.ifPresent(
                ref -> cells.check(RiskColumn.THEME, () -> context.strategy().mustHaveTheme(ref)));
        return theme.orElse(null);
    }

    private RiskDetails details(@Nullable String theme) {
        String title = cells.text(RiskColumn.TITLE);
        String event = cells.optional(RiskColumn.EVENT, Texts.LONG);
        if (title.length() > Texts.LINE && event == null) {
            event = cells.limited(RiskColumn.TITLE, title, Texts.LONG);
            title = cut(title);
            cells.hint("The text is long for a title: its beginning was taken as the title, all of it as the event.");
        } else {
            title = cells.needed(RiskColumn.TITLE, Texts.LINE, "Enter what the risk is.");
        }
        return new RiskDetails(
                title,
                cells.optional(RiskColumn.CAUSE, Texts.LONG),
                event,
                cells.optional(RiskColumn.EFFECT, Texts.LONG),
                cells.optional(RiskColumn.CATEGORY, Texts.LINE),
                theme,
                cells.optional(RiskColumn.PROXIMITY, Texts.LINE));
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        String head = oneLine.substring(0, Math.min(CUT_TITLE, oneLine.length()));
        int space = head.lastIndexOf(' ');
        return (space > CUT_TITLE / 2 ? head.substring(0, space) : head) + "…";
    }

    /** One owner; where the cell names two and no column says who acts, the second is the actionee. */
    private RiskPeople people() {
        List<String> owners =
                cells.isSensible(RiskColumn.OWNER) ? LeadSplitter.split(cells.text(RiskColumn.OWNER)) : List.of();
        String actionee = cells.optional(RiskColumn.ACTIONEE, Texts.LINE);
        if (owners.isEmpty()) {
            return new RiskPeople(
                    cells.wrong(RiskColumn.OWNER, "Enter who owns the risk: a person or a post."), actionee);
        }
        if (owners.size() == 2 && actionee == null) {
            cells.hint("%s was taken as the owner, %s as who acts.".formatted(owners.getFirst(), owners.getLast()));
            actionee = cells.limited(RiskColumn.OWNER, owners.getLast(), Texts.LINE);
        } else if (owners.size() > 1) {
            cells.wrong(
                    RiskColumn.OWNER,
                    "A risk has one owner. Name one, and who acts in a column ‘Actionee’; others can be named in a note.");
        }
        return new RiskPeople(cells.limited(RiskColumn.OWNER, owners.getFirst(), Texts.LINE), actionee);
    }

    private List<String> items() {
        List<String> items = cells.isSensible(RiskColumn.ITEMS)
                ? BETWEEN_REFS
                        .splitAsStream(cells.text(RiskColumn.ITEMS))
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .toList()
                : List.of();
        List<String> unknown =
                items.stream().filter(ref -> !context.isTaken(ref)).toList();
        if (!unknown.isEmpty()) {
            cells.wrong(
                    RiskColumn.ITEMS,
                    "The strategy has nothing with the reference %s. Give references of projects, actions or risks, such as P1, 2A."
                            .formatted(RowReader.shortened(String.join(", ", unknown))));
        }
        return cells.entries(RiskColumn.ITEMS, items);
    }

    private @Nullable Level inherent() {
        Level level = level(RiskColumn.INHERENT_LIKELIHOOD, RiskColumn.INHERENT_IMPACT, RiskColumn.INHERENT_RATIONALE);
        boolean nothing = cells.text(RiskColumn.INHERENT_LIKELIHOOD).isEmpty()
                && cells.text(RiskColumn.INHERENT_IMPACT).isEmpty();
        if (nothing) {
            cells.wrong(RiskColumn.INHERENT_LIKELIHOOD, "Enter the likelihood, from 1 (rare) to 5 (almost certain).");
            cells.wrong(RiskColumn.INHERENT_IMPACT, "Enter the impact, from 1 (insignificant) to 5 (catastrophic).");
        }
        return level;
    }

    private @Nullable Level level(RiskColumn likelihood, RiskColumn impact, RiskColumn rationale) {
        String why = cells.optional(rationale, Texts.LONG);
        if (cells.text(likelihood).isEmpty() && cells.text(impact).isEmpty()) {
            if (why != null) {
                cells.hint("‘%s’ was ignored, because there is no likelihood and impact for it."
                        .formatted(RowReader.shortened(why)));
            }
            return null;
        }
        Integer first = number(likelihood, RiskMatrix.LIKELIHOODS, "likelihood");
        Integer second = number(impact, RiskMatrix.IMPACTS, "impact");
        return first == null || second == null ? null : new Level(first, second, why);
    }

    private @Nullable Integer number(Column column, List<String> words, String what) {
        String cell = cells.text(column);
        String word = cell.replaceAll("[^\\p{L} ]", " ").replaceAll(" +", " ").strip();
        Optional<Integer> named = IntStream.range(0, words.size())
                .filter(at -> words.get(at).equalsIgnoreCase(word))
                .mapToObj(at -> at + 1)
                .findFirst();
        Matcher digit = LEVEL.matcher(cell);
        if (digit.matches()) {
            return Integer.valueOf(digit.group(1));
        }
        if (named.isEmpty()) {
            cells.wrong(
                    column,
                    cell.isEmpty()
                            ? "Give the %s too, from 1 to 5.".formatted(what)
                            : "‘%s’ is not a level of %s. Write 1 (%s) to 5 (%s)."
                                    .formatted(
                                            RowReader.shortened(cell),
                                            what,
                                            words.getFirst().toLowerCase(Locale.UK),
                                            words.getLast().toLowerCase(Locale.UK)));
        }
        return named.orElse(null);
    }

    /** A frequency such as “monthly” is not a day; a hint says so, and the risk is imported without one. */
    private @Nullable LocalDate monitorNext() {
        String cell = cells.text(RiskColumn.MONITOR_NEXT);
        if (cell.isEmpty() || !cells.isSensible(RiskColumn.MONITOR_NEXT)) {
            return null;
        }
        LocalDate day = TimescaleParser.parse(cell).date();
        if (day == null) {
            cells.hint("‘%s’ is not a date, so no next review is set.".formatted(RowReader.shortened(cell)));
        }
        return day;
    }
}
