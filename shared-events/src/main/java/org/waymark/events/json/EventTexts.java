package org.waymark.events.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.EventType;
import org.waymark.events.FreeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@link FreeText}s of an event, by name, in the JSON that is stored of it. A text is named by the last part of its
 * path in the payload, such as {@code comment}, or by as much of the path as it needs to be unique, such as
 * {@code after.vision}.
 */
public final class EventTexts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, EventTexts> BY_EVENT = EventType.all().stream()
            .collect(Collectors.toUnmodifiableMap(EventType::name, type -> new EventTexts(type.eventClass())));

    private final Map<String, List<String>> paths;

    private EventTexts(Class<?> eventClass) {
        List<List<String>> found = paths(eventClass, List.of()).toList();
        Map<String, List<String>> named = new LinkedHashMap<>();
        found.forEach(path -> named.put(name(path, found), path));
        this.paths = named;
    }

    /**
     * The texts of an event. Of a former version those that its current version still has at the same place.
     *
     * @param eventName qualified, such as {@code waymark.NoteAdded}
     * @throws UnknownEventException if this release has no such event
     */
    public static EventTexts of(String eventName) {
        EventTexts texts = BY_EVENT.get(eventName);
        if (texts == null) {
            throw new UnknownEventException("This release of Waymark does not know the event " + eventName);
        }
        return texts;
    }

    /** The names of all texts that such an event can hold. */
    public List<String> names() {
        return List.copyOf(paths.keySet());
    }

    /**
     * The texts that a stored event does hold, by name.
     *
     * @param json the stored payload
     */
    public Map<String, List<String>> in(String json) {
        JsonNode payload = MAPPER.readTree(json);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        paths.forEach((name, path) -> {
            List<String> found = new ArrayList<>();
            collect(payload, path, found);
            if (!found.isEmpty()) {
                texts.put(name, List.copyOf(found));
            }
        });
        return texts;
    }

    /**
     * The payload with a sentence in place of each of the named texts; a list of texts is replaced by one sentence.
     *
     * @param json the stored payload
     * @throws IllegalArgumentException if the event has no text of one of the names
     */
    public String replaced(String json, Collection<String> names, String sentence) {
        JsonNode payload = MAPPER.readTree(json);
        for (String name : names) {
            replace(payload, path(name), sentence);
        }
        return MAPPER.writeValueAsString(payload);
    }

    /** A text that a request of a former release names by the list it stood in is named by its own name since. */
    private List<String> path(String name) {
        return paths.entrySet().stream()
                .filter(text -> text.getKey().equals(name)
                        || !paths.containsKey(name) && text.getKey().startsWith(name + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no text called " + name + " in such an event"));
    }

    /** What a former version holds as a text, where the current one has a record of it, is that text. */
    private static void collect(JsonNode node, List<String> path, List<String> found) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, path, found));
        } else if (node.isString()) {
            if (!node.stringValue().isEmpty()) {
                found.add(node.stringValue());
            }
        } else if (!path.isEmpty()) {
            collect(node.path(path.getFirst()), path.subList(1, path.size()), found);
        }
    }

    private static void replace(JsonNode node, List<String> path, String sentence) {
        if (node instanceof ArrayNode list) {
            if (list.valueStream().allMatch(JsonNode::isString)) {
                list.removeAll().add(sentence);
            } else {
                list.forEach(each -> replace(each, path, sentence));
            }
        } else if (node instanceof ObjectNode object && object.has(path.getFirst())) {
            JsonNode child = object.path(path.getFirst());
            if (path.size() > 1 && !child.isString()) {
                replace(child, path.subList(1, path.size()), sentence);
            } else if (child instanceof ArrayNode texts) {
                texts.removeAll().add(sentence);
            } else {
                object.put(path.getFirst(), sentence);
            }
        }
    }

    private static Stream<List<String>> paths(Class<?> type, List<String> to) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> paths(component, to));
    }

    private static Stream<List<String>> paths(RecordComponent component, List<String> to) {
        List<String> path =
                Stream.concat(to.stream(), Stream.of(component.getName())).toList();
        if (component.isAnnotationPresent(FreeText.class)) {
            return Stream.of(path);
        }
        Class<?> held = held(component.getGenericType());
        return held.isRecord() ? paths(held, path) : Stream.empty();
    }

    /** The class of a component, or that of what its list holds. */
    private static Class<?> held(Type type) {
        Type single = type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
        return single instanceof Class<?> held ? held : Object.class;
    }

    /** The shortest end of a path that no other path ends with. */
    private static String name(List<String> path, List<List<String>> all) {
        for (int length = 1; length < path.size(); length++) {
            List<String> end = path.subList(path.size() - length, path.size());
            if (all.stream().filter(other -> endsWith(other, end)).count() == 1) {
                return String.join(".", end);
            }
        }
        return String.join(".", path);
    }

    private static boolean endsWith(List<String> path, List<String> end) {
        return path.size() >= end.size()
                && path.subList(path.size() - end.size(), path.size()).equals(end);
    }
}
