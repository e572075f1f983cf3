package org.waymark.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Events of a worksheet: one of the guide's tables, or one of the strategy's own, that a group fills in. What happens to its
 * rows is in {@link WorksheetRowEvent}.
 */
public sealed interface WorksheetEvent extends WaymarkEvent {

    /** The worksheet's ref, such as {@code W1}. */
    String worksheet();

    @Override
    default Optional<String> caseRef() {
        return Optional.of(worksheet());
    }

    @Override
    default Set<Tag> tags() {
        Set<Tag> tags = new LinkedHashSet<>(WaymarkEvent.super.tags());
        tags.add(EventTags.worksheet(new CaseId(strategy(), worksheet())));
        return Set.copyOf(tags);
    }

    /**
     * A worksheet was started.
     *
     * @param form its columns, as its kind declared them then
     */
    @Event(namespace = NAMESPACE, name = "WorksheetStarted", version = "1")
    record WorksheetStarted(StrategyCode strategy, String worksheet, WorksheetHead head, WorksheetForm form)
            implements WorksheetEvent {

        @Override
        public boolean opensCase() {
            return true;
        }
    }

    /** What a worksheet says of itself was revised: its title, occasion, day or people. */
    @Event(namespace = NAMESPACE, name = "WorksheetRevised", version = "1")
    record WorksheetRevised(StrategyCode strategy, String worksheet, WorksheetHead before, WorksheetHead after)
            implements WorksheetEvent {}

    /** A worksheet took on a later version of the columns of its kind. Its rows keep what was written in them. */
    @Event(namespace = NAMESPACE, name = "WorksheetFormChanged", version = "1")
    record WorksheetFormChanged(StrategyCode strategy, String worksheet, WorksheetForm before, WorksheetForm after)
            implements WorksheetEvent {}

    /**
     * The rows were put in order.
     *
     * @param before refs of the rows as they stood
     * @param after  the same refs, as they stand since; a row that is added later follows them
     */
    @Event(namespace = NAMESPACE, name = "WorksheetRowsOrdered", version = "1")
    record WorksheetRowsOrdered(StrategyCode strategy, String worksheet, List<String> before, List<String> after)
            implements WorksheetEvent {

        public WorksheetRowsOrdered {
            before = Lists.orEmpty(before);
            after = Lists.orEmpty(after);
        }
    }

    /**
     * The worksheet was agreed. From here on, changes to its rows need a reason.
     *
     * @param review ref of the meeting that agreed it; null where none is named
     */
    @Event(namespace = NAMESPACE, name = "WorksheetAgreed", version = "1")
    record WorksheetAgreed(
            StrategyCode strategy,
            String worksheet,
            @Nullable String review) implements WorksheetEvent {}

    /** An agreed or closed worksheet was opened again. The reason is in the metadata. */
    @Event(namespace = NAMESPACE, name = "WorksheetReopened", version = "1")
    record WorksheetReopened(StrategyCode strategy, String worksheet) implements WorksheetEvent {}

    /** The worksheet was closed: nothing in it can be changed. */
    @Event(namespace = NAMESPACE, name = "WorksheetClosed", version = "1")
    record WorksheetClosed(StrategyCode strategy, String worksheet) implements WorksheetEvent {}
}
