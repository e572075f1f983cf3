package org.waymark.command.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.Priority;
import org.waymark.events.Timescale;

/**
 * What makes two actions the same in a file and in the ledger. Timescales are compared by their words: how they are read
 * may get better with a release, and a file that was imported must still be recognised.
 */
record Content(
        @Nullable String theme,
        @Nullable String workstream,
        String activities,
        List<String> outcomes,
        List<String> leads,
        String by,
        String review,
        Priority priority) {

    static Content of(ActionPlan plan) {
        return new Content(
                plan.theme(),
                plan.workstream(),
                plan.activities(),
                plan.outcomes(),
                plan.leads(),
                words(plan.by()),
                words(plan.review()),
                plan.priority());
    }

    /** In what the action in the ledger differs from this one of the file, for people; empty where it does not. */
    String differencesFrom(Content there) {
        List<String> differences = Stream.of(
                        difference("theme", theme, there.theme),
                        difference("workstream", workstream, there.workstream),
                        difference("activities", activities, there.activities),
                        difference("outcomes", String.join("; ", outcomes), String.join("; ", there.outcomes)),
                        difference("leads", String.join("; ", leads), String.join("; ", there.leads)),
                        difference("by", by, there.by),
                        difference("review", review, there.review),
                        difference("priority", title(priority), title(there.priority)))
                .filter(text -> !text.isEmpty())
                .toList();
        return String.join(", ", differences);
    }

    private static String difference(String field, @Nullable String here, @Nullable String there) {
        return Objects.equals(here, there)
                ? ""
                : "%s (‘%s’ in the file, ‘%s’ in the plan)".formatted(field, around(here, there), around(there, here));
    }

    /** The text from a little before the place where it begins to differ. */
    private static String around(@Nullable String text, @Nullable String other) {
        String one = Objects.requireNonNullElse(text, "");
        String two = Objects.requireNonNullElse(other, "");
        int same = 0;
        while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        int from = same <= 30 ? 0 : one.lastIndexOf(' ', same - 15) + 1;
        return (from == 0 ? "" : "…") + RowReader.shortened(one.substring(from));
    }

    private static String title(Priority priority) {
        return priority.name().charAt(0) + priority.name().substring(1).toLowerCase(Locale.UK);
    }

    private static String words(@Nullable Timescale timescale) {
        return timescale == null ? "" : timescale.words();
    }
}
