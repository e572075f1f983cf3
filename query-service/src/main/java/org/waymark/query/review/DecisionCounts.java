package org.waymark.query.review;

import java.util.List;
import java.util.stream.Stream;

/** How many decisions there are of each status, and how many are overdue. */
final class DecisionCounts {

    private DecisionCounts() {}

    /**
     * Some decisions.
     *
     * @param title  what they have in common
     * @param filter by which the list shows them
     */
    public record Count(String title, long number, String filter) {}

    /** Those that there are any of: overdue ones first, then by status. */
    static List<Count> of(DecisionList list) {
        Stream<Count> overdue = Stream.of(new Count(
                "Overdue",
                list.decisions().stream().filter(DecisionList.Row::overdue).count(),
                "overdue=true"));
        Stream<Count> byStatus = Stream.of(DecisionStatus.values())
                .map(status -> new Count(
                        status.title(),
                        list.decisions().stream()
                                .filter(row -> row.status() == status)
                                .count(),
                        "status=" + status.name()));
        return Stream.concat(overdue, byStatus)
                .filter(count -> count.number() > 0)
                .toList();
    }
}
