package org.waymark.events.json;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waymark.events.EventType;
import org.waymark.events.WaymarkEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads stored texts as events, whichever release wrote them: the one place where that is done, for commands, views, the
 * time machine and every tool. A text of the current version is read at once; an older one first takes the steps that
 * its {@link Upcaster}s say.
 */
public final class EventReader {

    private static final EventReader OF_THIS_RELEASE = new EventReader(EventType.all(), FormerVersions.UPCASTERS);

    private final List<EventType> types;
    private final Upcasters upcasters;

    /**
     * A reader of other versions than this release's, for tests.
     *
     * @throws IllegalArgumentException unless each event has exactly one step from each version before its current one
     */
    public EventReader(Collection<EventType> types, Collection<Upcaster> upcasters) {
        this.types = List.copyOf(types);
        this.upcasters = new Upcasters(types, upcasters);
    }

    /** The reader of the events of this release and all before. */
    public static EventReader ofThisRelease() {
        return OF_THIS_RELEASE;
    }

    /**
     * The event that a stored text says.
     *
     * @param name    the stored, qualified name, such as {@code waymark.ThemeAdded}
     * @param version the stored version
     * @throws UnknownEventException if a newer release wrote it, or the text is not such an event
     */
    public WaymarkEvent read(String name, String version, String json) {
        EventType type = upcasters.currentType(name, version);
        try {
            return type.version().equals(version)
                    ? EventJson.MAPPER.readValue(json, type.eventClass())
                    : EventJson.MAPPER.treeToValue(upcasters.toCurrent(type, version, tree(json)), type.eventClass());
        } catch (JacksonException e) {
            throw unreadable(name, version, e.getOriginalMessage(), e);
        } catch (RuntimeException e) { // an upcaster met a tree that is not of its version
            throw unreadable(name, version, e.toString(), e);
        }
    }

    /** The type that a record class holds; empty if it is none that this reader gives. */
    Optional<EventType> typeOf(Class<?> eventClass) {
        return types.stream()
                .filter(type -> type.eventClass().equals(eventClass))
                .findFirst();
    }

    private static ObjectNode tree(String json) {
        JsonNode tree = EventJson.MAPPER.readTree(json);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("it is not a JSON object");
    }

    private static UnknownEventException unreadable(String name, String version, String why, Exception cause) {
        return new UnknownEventException("The stored text is not a " + name + "." + version + ": " + why, cause);
    }
}
