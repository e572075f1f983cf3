package org.waymark.events.worksheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.WorksheetForm;

/**
 * A kind of worksheet that Waymark ships with.
 *
 * @param order     its place among the kinds
 * @param template  of the guide that it is, such as {@code 6a}; null where the guide has none
 * @param form      its columns, and what it is for
 * @param usualRows what the guide would start with: for each row what its cells say, by their ids
 * @param shows     what is worked out from its rows, in the order in which it is shown
 */
public record WorksheetKind(
        int order,
        @Nullable String template,
        WorksheetForm form,
        List<Map<String, String>> usualRows,
        List<WorksheetFinding> shows) {

    public WorksheetKind {
        usualRows = List.copyOf(usualRows);
        shows = List.copyOf(shows);
    }

    /** Its id, such as {@code gap-analysis}. */
    public String id() {
        return form.kind();
    }

    /** The kind with this id, if Waymark ships with it. */
    public static Optional<WorksheetKind> of(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Every kind that Waymark ships with, in their order. */
    public static List<WorksheetKind> all() {
        return WorksheetKindFiles.ALL;
    }
}
