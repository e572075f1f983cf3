package org.waymark.command.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;

/**
 * The case that the rows of a table go into, as an address names it.
 *
 * @param field what kind of case, such as {@code worksheet}
 */
record Into(String field, Ref ref) {

    /**
     * The one that is named; null for none.
     *
     * @param named references, by what kind of case each is of; null or blank for none
     * @throws Refusal if several are, or what is named cannot be a reference
     */
    static @Nullable Into of(Map<String, String> named) {
        List<Map.Entry<String, String>> given = named.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .toList();
        if (given.size() > 1) {
            throw Refusal.of(
                    Refusal.Kind.MALFORMED,
                    "import.two-destinations",
                    "Rows go into one case. Name one of these, not all: "
                            + given.stream().map(Map.Entry::getKey).sorted().collect(Collectors.joining(", ")) + ".");
        }
        return given.isEmpty()
                ? null
                : of(given.getFirst().getKey(), given.getFirst().getValue());
    }

    /** What cannot be a reference is that of nothing. */
    private static Into of(String field, String ref) {
        try {
            return new Into(field, new Ref(ref));
        } catch (IllegalArgumentException notARef) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.UNKNOWN,
                    field + ".unknown",
                    "There is no %s “%s” in this strategy. Check its reference."
                            .formatted(
                                    field.equals("assessment") ? "self-assessment" : field, RowReader.shortened(ref)));
        }
    }
}
