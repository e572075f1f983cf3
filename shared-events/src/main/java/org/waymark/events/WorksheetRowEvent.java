package org.waymark.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Events of a row of a worksheet. A row is a case of its own (ADR 48): it has its history, its notes and its links, and two
 * people who write in different rows do not get in each other's way.
 */
public sealed interface WorksheetRowEvent extends WaymarkEvent {

    /** The worksheet's ref, such as {@code W1}. */
    String worksheet();

    /** The row's ref, such as {@code W1.3}: that of the worksheet, and a number that no other row of it ever has. */
    String row();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(row());
    }

    @Override
    default Set<Tag> tags() {
        Set<Tag> tags = new LinkedHashSet<>(WaymarkEvent.super.tags());
        tags.add(EventTags.worksheet(new CaseId(strategy(), worksheet())));
        return Set.copyOf(tags);
    }

    /**
     * A row was added, after those there were.
     *
     * @param cells those that hold something: first the one that the row is called by, then in the order of the columns
     */
    @Event(namespace = NAMESPACE, name = "WorksheetRowAdded", version = "1")
    record WorksheetRowAdded(StrategyCode strategy, String worksheet, String row, List<WorksheetCell> cells)
            implements WorksheetRowEvent {

        public WorksheetRowAdded {
            cells = Lists.orEmpty(cells);
        }

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** A row was revised. Both lists are complete. */
    @Event(namespace = NAMESPACE, name = "WorksheetRowRevised", version = "1")
    record WorksheetRowRevised(
            StrategyCode strategy, String worksheet, String row, List<WorksheetCell> before, List<WorksheetCell> after)
            implements WorksheetRowEvent {

        public WorksheetRowRevised {
            before = Lists.orEmpty(before);
            after = Lists.orEmpty(after);
        }
    }

    /** A row was removed. It stays readable; the reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "WorksheetRowRemoved", version = "1")
    record WorksheetRowRemoved(StrategyCode strategy, String worksheet, String row) implements WorksheetRowEvent {}

    /** A removed row was put back. */
    @Event(namespace = NAMESPACE, name = "WorksheetRowRestored", version = "1")
    record WorksheetRowRestored(StrategyCode strategy, String worksheet, String row) implements WorksheetRowEvent {}
}
