package org.waymark.command.worksheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.cases.ActionImpact;
import org.waymark.command.cases.Meetings;
import org.waymark.command.cases.NewCase;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.ActionEvent;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.WorksheetEvent;
import org.waymark.events.WorksheetEvent.WorksheetStarted;
import org.waymark.events.WorksheetRowEvent;
import org.waymark.events.WorksheetRowEvent.WorksheetRowAdded;

/**
 * What decisions about a worksheet rest on: the strategy, the worksheet with all of its rows or one of them, and whatever the
 * cells of that row refer to. Facts may be taken in twice, and nothing is counted.
 */
final class Worksheets implements Entity {

    static final String REASON_MISSING = "worksheet.reason-missing";

    static final EntityType<Scope, Worksheets> TYPE =
            new EntityType<>(Scope.class, Worksheets.class, Worksheets::new, Scope::boundary);

    private final Strategy strategy = new Strategy();
    private final NewCase register = new NewCase();
    private final Meetings meetings = new Meetings();
    private final Map<String, WaymarkEvent> opened = new LinkedHashMap<>();
    private final Map<String, Worksheet> worksheets = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, ActionImpact> actions = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();

    /** What a decision rests on, beside the strategy. */
    record Scope(StrategyCode strategy, Set<Tag> tags) {

        Scope {
            tags = Set.copyOf(tags);
        }

        /** Opens a worksheet with this ref; null for the next free one. */
        static Scope opening(StrategyCode strategy, @Nullable Ref ref) {
            return new Scope(strategy, Set.of(ref == null ? EventTags.register(strategy) : caseOf(strategy, ref)));
        }

        /** Changes what a worksheet says of itself. */
        static Scope head(StrategyCode strategy, Ref worksheet) {
            return new Scope(strategy, Set.of(caseOf(strategy, worksheet)));
        }

        /** Changes one row. */
        static Scope row(StrategyCode strategy, Ref worksheet, Ref row) {
            return new Scope(strategy, new HashSet<>(List.of(caseOf(strategy, worksheet), caseOf(strategy, row))));
        }

        /** Changes something that all rows matter to; null for no other case. */
        static Scope whole(StrategyCode strategy, Ref worksheet, @Nullable Ref other) {
            Set<Tag> tags = new HashSet<>();
            tags.add(EventTags.worksheet(worksheet.in(strategy)));
            if (other != null) {
                tags.add(caseOf(strategy, other));
            }
            return new Scope(strategy, tags);
        }

        private static Tag caseOf(StrategyCode strategy, Ref ref) {
            return EventTags.caseOf(ref.in(strategy));
        }

        EventCriteria boundary() {
            return EventCriteria.either(Stream.concat(
                            Stream.of(Strategy.boundary(strategy)),
                            tags.stream().<EventCriteria>map(EventCriteria::havingTags))
                    .toList());
        }
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        register.evolve(event);
        meetings.evolve(event);
        if (event.opensCase()) {
            event.caseRef().ifPresent(ref -> opened.put(ref, event));
        }
        switch (event) {
            case WorksheetStarted started -> worksheets.putIfAbsent(started.worksheet(), new Worksheet(started));
            case WorksheetEvent worksheet -> of(worksheet.worksheet()).ifPresent(known -> known.evolve(worksheet));
            case WorksheetRowEvent row -> evolve(row);
            case ActionEvent action -> evolve(action);
            default -> {}
        }
    }

    private void evolve(WorksheetRowEvent event) {
        of(event.worksheet()).ifPresent(worksheet -> worksheet.evolve(event));
        if (event instanceof WorksheetRowAdded added) {
            rows.put(added.row(), Row.of(added));
        } else {
            rows.computeIfPresent(event.row(), (ref, row) -> row.evolve(event));
        }
    }

    private void evolve(ActionEvent event) {
        actions.computeIfAbsent(event.action(), ref -> new ActionImpact()).evolve(event);
        if (event instanceof ActionCancelled) {
            cancelled.add(event.action());
        } else if (event instanceof ActionReopened) {
            cancelled.remove(event.action());
        }
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    Strategy strategy() {
        return strategy;
    }

    /** The refs that are taken, as far as they were read. */
    NewCase register() {
        return register;
    }

    /** The worksheet with this ref, if there is one. */
    Optional<Worksheet> of(String worksheet) {
        return Optional.ofNullable(worksheets.get(worksheet));
    }

    /** The row with this ref, of whichever worksheet, if there is one. */
    Optional<Row> row(String ref) {
        return Optional.ofNullable(rows.get(ref));
    }

    /** The event that opened a case, if there is that case. */
    Optional<WaymarkEvent> opening(String ref) {
        return Optional.ofNullable(opened.get(ref));
    }

    /** Refs of the cases that some events opened, in the order in which they were. */
    List<String> opened(Class<? extends WaymarkEvent> events) {
        return opened.entrySet().stream()
                .filter(each -> events.isInstance(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is said of the impact of an action; of one that is not there, nothing. */
    ActionImpact impact(String action) {
        return actions.getOrDefault(action, new ActionImpact());
    }

    /** Whether an action was cancelled. */
    boolean isCancelled(String ref) {
        return cancelled.contains(ref);
    }

    /** The ref that the next row of a worksheet gets: never one that a row had, nor one that something else has. */
    List<String> nextRows(String worksheet, int count) {
        Collection<String> had = of(worksheet).map(Worksheet::rows).orElse(List.of());
        int last = had.stream()
                .mapToInt(row -> Integer.parseInt(row.substring(row.lastIndexOf('.') + 1)))
                .max()
                .orElse(0);
        return Stream.iterate(last + 1, number -> number + 1)
                .map(number -> worksheet + "." + number)
                .filter(ref -> !register.isTaken(ref))
                .limit(count)
                .toList();
    }

    /** @throws Refusal if there is no such strategy or worksheet */
    Worksheet mustHave(StrategyCode code, Ref worksheet) {
        strategy.mustExist(code);
        return of(worksheet.value())
                .orElseThrow(() -> Refusal.at(
                        "worksheet",
                        Refusal.Kind.UNKNOWN,
                        "worksheet.unknown",
                        "There is no worksheet " + worksheet + " in strategy " + code
                                + ". Check the reference, or start the worksheet first."));
    }

    /** @throws Refusal if the worksheet has no such row */
    Row mustHave(Worksheet worksheet, Ref row) {
        return row(row.value())
                .filter(known -> known.worksheet().equals(worksheet.ref()))
                .orElseThrow(() -> Refusal.at(
                        "row",
                        Refusal.Kind.UNKNOWN,
                        "worksheet-row.unknown",
                        "Worksheet " + worksheet.ref() + " has no row " + row
                                + ". Check the reference, or add the row first."));
    }

    /** @throws Refusal if there is no such meeting, or it was cancelled */
    void mustBeMeeting(Ref review) {
        meetings.mustBe(review);
    }
}
