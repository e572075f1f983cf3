package org.waymark.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.waymark.events.json.Upcaster;

/**
 * The explicit stored name and version of an event: what the ledger writes instead of a class name.
 *
 * @param name       qualified, such as {@code waymark.ThemeAdded}
 * @param version    of its JSON: {@code 1}, {@code 2} …; older ones are read by {@link Upcaster}s
 * @param eventClass the record that holds it
 */
public record EventType(String name, String version, Class<? extends WaymarkEvent> eventClass) {

    private static final List<EventType> ALL = leaves(WaymarkEvent.class)
            .map(EventType::ofClass)
            .sorted(Comparator.comparing(EventType::name))
            .toList();
    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    /** Every event there is, by name. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The type of an event. */
    public static EventType of(WaymarkEvent event) {
        EventType type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException(event.getClass() + " is not in the sealed hierarchy of WaymarkEvent");
        }
        return type;
    }

    /** The name without its namespace, such as {@code ThemeAdded}. */
    public String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Name and version as one word, such as {@code waymark.ThemeAdded.1}: also the name of its contract file. */
    public String key() {
        return name + "." + version;
    }

    private static EventType ofClass(Class<? extends WaymarkEvent> eventClass) {
        Event event = eventClass.getAnnotation(Event.class);
        if (event == null || event.name().isEmpty()) {
            throw new IllegalStateException(eventClass + " needs @Event with an explicit name and version");
        }
        return new EventType(event.namespace() + "." + event.name(), event.version(), eventClass);
    }

    private static Stream<Class<? extends WaymarkEvent>> leaves(Class<? extends WaymarkEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted.asSubclass(WaymarkEvent.class)))
                : Stream.of(type);
    }
}
