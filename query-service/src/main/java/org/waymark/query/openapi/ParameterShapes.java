package org.waymark.query.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.events.CaseId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a parameter, or a property of a body that is sent, must look like beyond its type, by its name: as the handlers check it, so
 * that nobody need try.
 */
final class ParameterShapes {

    private static final String DAY = "(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private static final String MOMENT =
            "^(now|position:(-1|[0-9]{1,18})|(review|decision|report):" + CaseId.REF + "|" + DAY
                    + "(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]))?)$";

    private static final String NUMBER = "^[0-9]{1,5}$";

    private static final Map<String, List<String>> WORDS = Map.of(
            "mode", List.of("known", "corrected"),
            "order", List.of("oldest", "newest"),
            "side", List.of("before", "after"),
            "near", List.of("meetings", "reports"),
            "weakness", List.of("missing", "short", "repeated"),
            "assessment", List.of("inherent", "current", "target"));

    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("asOf", MOMENT),
            Map.entry("atTime", "^([01][0-9]|2[0-3]):[03]0$"),
            Map.entry("from", MOMENT),
            Map.entry("to", MOMENT),
            Map.entry("code", "^[A-Za-z][A-Za-z0-9-]{1,19}$"),
            Map.entry("ref", "^" + CaseId.REF + "$"),
            Map.entry("meeting", "^" + CaseId.REF + "$"),
            Map.entry("day", "^" + DAY + "$"),
            Map.entry("days", NUMBER),
            Map.entry("draw", NUMBER),
            Map.entry("hours", NUMBER),
            Map.entry("letters", NUMBER),
            Map.entry("times", NUMBER));

    /** Most entries of a page, of whatever list. */
    private static final int MOST_ENTRIES = 1_000;

    /** No page and no version has a higher number. */
    private static final int HIGHEST = 1_000_000;

    /** Texts to the handler, so that each can be refused by its name. */
    private static final Set<String> NUMBERS = Set.of("after", "limit", "page", "version");

    private static final Set<String> POSITIONS = Set.of("position", "size", "below", "from", "to");

    private ParameterShapes() {}

    /** Says in the schema of a parameter what is checked of it. */
    static void add(ObjectNode schema, String name) {
        if (WORDS.containsKey(name)) {
            ArrayNode words = schema.putArray("enum");
            WORDS.get(name).forEach(words::add);
        }
        boolean text = schema.path("type").stringValue("").equals("string");
        if (text && NUMBERS.contains(name)) {
            schema.put("type", "integer").put("format", "int64");
        } else if (text && PATTERNS.containsKey(name)) {
            schema.put("pattern", PATTERNS.get(name));
        }
        if (schema.path("type").stringValue("").equals("integer")) {
            bounds(schema, name);
        }
    }

    private static void bounds(ObjectNode schema, String name) {
        switch (name) {
            case "limit" -> schema.put("minimum", 1).put("maximum", MOST_ENTRIES);
            case "version", "page" -> schema.put("minimum", 1).put("maximum", HIGHEST);
            case "after", "Waymark-Min-Position" -> schema.put("minimum", -1);
            default -> {
                if (POSITIONS.contains(name)) {
                    schema.put("minimum", 0);
                }
            }
        }
    }
}
