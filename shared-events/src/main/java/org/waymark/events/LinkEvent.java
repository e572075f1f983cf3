package org.waymark.events;

import java.util.Optional;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Events of links. A link between two cases is recorded as two events, one for the case file of each. */
public sealed interface LinkEvent extends WaymarkEvent {

    /**
     * A case was linked to another.
     *
     * @param item ref of the case whose file shows this event
     * @param to   ref of the other case
     */
    @Event(namespace = NAMESPACE, name = "CaseLinked", version = "1")
    record CaseLinked(StrategyCode strategy, String item, String to) implements LinkEvent {

        @Override
        public Optional<String> caseRef() {
            return Optional.of(item);
        }
    }

    /** A link between two cases was removed. */
    @Event(namespace = NAMESPACE, name = "CaseUnlinked", version = "1")
    record CaseUnlinked(StrategyCode strategy, String item, String to) implements LinkEvent {

        @Override
        public Optional<String> caseRef() {
            return Optional.of(item);
        }
    }

    /**
     * A theme or a case was linked to an item of a reference framework.
     *
     * @param theme     ref of the theme; null where a case is linked
     * @param item      ref of the case; null where a theme is linked
     * @param framework ref of the framework
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

    /** A link to an item of a reference framework was removed. */
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
