package org.waymark.events;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What a case or a theme is linked to. A link between two cases is two facts, one for the file of each. */
public sealed interface LinkEvent extends WaymarkEvent {

    /** A case is linked to another. */
    @Event(namespace = NAMESPACE, name = "CaseLinked", version = "1")
    record CaseLinked(StrategyCode strategy, String item, String to) implements LinkEvent {

        @Override
        public Optional<String> caseRef() {
            return Optional.of(item);
        }
    }

    /** It is so no longer. */
    @Event(namespace = NAMESPACE, name = "CaseUnlinked", version = "1")
    record CaseUnlinked(StrategyCode strategy, String item, String to) implements LinkEvent {

        @Override
        public Optional<String> caseRef() {
            return Optional.of(item);
        }
    }

    /**
     * A theme or a case is linked to an item of an outside plan.
     *
     * @param theme     ref of the theme; null where a case is linked
     * @param item      ref of the case; null where a theme is linked
     * @param framework ref of the plan
     * @param code      of its item, such as {@code AFI 1.1}
     */
    @Event(namespace = NAMESPACE, name = "FrameworkItemLinked", version = "1")
    record FrameworkItemLinked(
            StrategyCode strategy,
            @Nullable String theme,
            @Nullable String item,
            String framework,
            String code) implements LinkEvent {

        @Override
        public Optional<String> caseRef() {
            return Optional.ofNullable(item);
        }
    }

    /** It is so no longer. */
    @Event(namespace = NAMESPACE, name = "FrameworkItemUnlinked", version = "1")
    record FrameworkItemUnlinked(
            StrategyCode strategy,
            @Nullable String theme,
            @Nullable String item,
            String framework,
            String code) implements LinkEvent {

        @Override
        public Optional<String> caseRef() {
            return Optional.ofNullable(item);
        }
    }
}
