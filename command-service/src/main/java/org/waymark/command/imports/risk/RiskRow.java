package org.waymark.command.imports.risk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.Bullets;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.risk.RiskFeature;
import org.waymark.command.schema.Texts;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;

/** Reads one row of a risk register. Used for one row, then thrown away. */
final class RiskRow {

    private static final Pattern OVER = Pattern.compile(
            "(?i)(?<!\\bnot |\\bnot yet |nearly |almost )\\b(?:closed?|retired|complete[d]?|ended|occurred|materiali[sz]ed|issue)\\b");
    private static final Pattern BETWEEN_REFS = Pattern.compile("[,;/|\\s]+");

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

    Draft read() {
        cells.mustBeOpen(RiskColumn.STATUS, RiskFeature.KIND, OVER);
        Monitoring monitoring = monitoring();
        RiskDetails details = details(theme(), monitoring.words());
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
        LevelReader levels = new LevelReader(cells, context.strategy().matrix());
        Level current = levels.current();
        Level inherent = levels.inherent();
        RiskEntry entry = new RiskEntry(
                details, people, items(), inherent, current, levels.target(), response(current), monitoring.next());
        mustBeRated(inherent, current);
        return cells.draft(cells.ownRef(RiskFeature.KIND, RiskColumn.REF), entry);
    }

    /** A risk without any rating cannot be raised; what else is wrong with the row is told first. */
    private void mustBeRated(@Nullable Level inherent, @Nullable Level current) {
        if (inherent == null && current == null && !cells.hasErrors()) {
            cells.wrong(
                    RiskColumn.CURRENT_RATING,
                    "Enter how the risk is rated: likelihood and impact, or High, Medium or Low.");
        }
    }

    private @Nullable String theme() {
        Optional<String> theme =
                cells.text(RiskColumn.THEME).isEmpty() ? Optional.empty() : cells.theme(RiskColumn.THEME, places);
        theme.filter(ref -> !places.isNew(ref))
                .ifPresent(ref ->
                        cells.check(RiskColumn.THEME, () -> context.strategy().mustHaveTheme(ref)));
        return theme.orElse(null);
    }

    /** Actions on the risk, one an entry; controls that no assessment can hold are its text. */
    private @Nullable RiskResponse response(@Nullable Level current) {
        List<String> steps = cells.entries(RiskColumn.RESPONSE, Bullets.entries(cells.text(RiskColumn.RESPONSE)));
        steps.forEach(step -> cells.limited(RiskColumn.RESPONSE, step, Texts.LONG));
        String controls = current == null ? cells.optional(RiskColumn.CURRENT_RATIONALE, Texts.LONG) : null;
        if (controls != null) {
            cells.warn(
                    RiskColumn.CURRENT_RATIONALE,
                    "There is no rating with these controls, so they were taken as the response in words.");
        }
        RiskResponse.Kind kind = kindOfResponse();
        return steps.isEmpty() && controls == null && kind == null
                ? null
                : new RiskResponse(
                        Objects.requireNonNullElse(kind, RiskResponse.Kind.TREAT),
                        controls,
                        steps.stream()
                                .map(step -> new RiskResponse.RiskAction(step, null, null, false))
                                .toList());
    }

    private RiskResponse.@Nullable Kind kindOfResponse() {
        String cell = cells.text(RiskColumn.RESPONSE_KIND);
        Optional<RiskResponse.Kind> kind = Stream.of(RiskResponse.Kind.values())
                .filter(each -> each.title().equalsIgnoreCase(cell))
                .findFirst();
        if (kind.isEmpty() && !cell.isEmpty()) {
            cells.wrong(
                    RiskColumn.RESPONSE_KIND,
                    "‘%s’ is not a kind of response. Write one of %s."
                            .formatted(
                                    RowReader.shortened(cell),
                                    Stream.of(RiskResponse.Kind.values())
                                            .map(RiskResponse.Kind::title)
                                            .collect(Collectors.joining(", "))));
        }
        return kind.orElse(null);
    }

    private RiskDetails details(@Nullable String theme, @Nullable String monitoring) {
        String title = cells.text(RiskColumn.TITLE);
        String event = cells.optional(RiskColumn.EVENT, Texts.LONG);
        if (title.length() > Texts.LINE && event == null) {
            event = cells.limited(RiskColumn.TITLE, title, Texts.LONG);
            title = cut(title);
            cells.warn(
                    RiskColumn.TITLE,
                    "The text is long for a title: its beginning was taken as the title, all of it as the event.");
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
                cells.optional(RiskColumn.PROXIMITY, Texts.LINE),
                monitoring);
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        String head = oneLine.substring(0, Math.min(CUT_TITLE, oneLine.length()));
        int space = head.lastIndexOf(' ');
        return (space > CUT_TITLE / 2 ? head.substring(0, space) : head) + "…";
    }

    /** One owner, or none yet; where the cell names two and no column says who acts, the second is the actionee. */
    private RiskPeople people() {
        List<String> owners = cells.leads(RiskColumn.OWNER, context);
        String actionee = cells.person(RiskColumn.ACTIONEE, context);
        if (owners.isEmpty()) {
            cells.warn(RiskColumn.OWNER, "Nobody owns it yet.");
            return new RiskPeople(null, actionee);
        }
        if (owners.size() == 2 && actionee == null) {
            cells.warn(
                    RiskColumn.OWNER,
                    "%s was taken as the owner, %s as who acts.".formatted(owners.getFirst(), owners.getLast()));
            actionee = owners.getLast();
        } else if (owners.size() > 1) {
            cells.wrong(
                    RiskColumn.OWNER,
                    "A risk has one owner. Name one, and who acts in a column ‘Actionee’; others can be named in a note.");
        }
        return new RiskPeople(owners.getFirst(), actionee);
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

    /**
     * When it is looked at again, and how often. Both can be in one cell, whichever of the two columns that is; each column
     * says first what it is for.
     */
    private Monitoring monitoring() {
        Monitoring next = monitoring(RiskColumn.MONITOR_NEXT);
        Monitoring often = monitoring(RiskColumn.MONITORING);
        return new Monitoring(
                next.next() == null ? often.next() : next.next(), often.words() == null ? next.words() : often.words());
    }

    private Monitoring monitoring(RiskColumn column) {
        if (!cells.isSensible(column) || cells.isImpossible(column)) {
            return new Monitoring(null, null);
        }
        Monitoring read = Monitoring.of(cells.text(column), context.today());
        if (read.words() != null) {
            cells.limited(column, read.words(), Texts.LINE);
        }
        return read;
    }
}
