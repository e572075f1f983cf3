package org.waymark.query.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.events.Stage;
import org.waymark.query.project.ProgressGrid.Cell;

/**
 * What needs attention first.
 *
 * @param problems stages rated Red: those whose request for help has no answer first, then those that stand there longest
 * @param actions  that are overdue, the longest first
 * @param risks    whose day to look at them again has passed, the longest first
 * @param reviews  whose day has passed though nobody held, moved or cancelled them
 * @param stale    projects and actions of which nothing was heard for longer than a period of the reporting cycle
 */
public record Attention(
        List<Problem> problems,
        List<OverdueAction> actions,
        List<OverdueRisk> risks,
        List<OverdueReview> reviews,
        List<Stale> stale) {

    /** A stage rated Red; whether its request for help is unanswered. */
    public record Problem(String ref, String title, List<String> leads, Stage stage, Cell cell, boolean unanswered) {}

    /**
     * An action that is overdue.
     *
     * @param by   when it is due, in words
     * @param due  the day that has passed
     * @param days since that day
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OverdueAction(
            String ref,
            String title,
            List<String> leads,
            @Nullable String by,
            LocalDate due,
            long days) {}

    /** A risk whose review is overdue, and by how many days. */
    public record OverdueRisk(
            String ref, String title, String owner, String rating, LocalDate monitorNext, long days) {}

    /** A review that should have been held, and how many days ago. */
    public record OverdueReview(String ref, String title, LocalDate date, long days) {}

    /**
     * A project or action with no recent update.
     *
     * @param last when something was last heard of it; null where it was only entered
     * @param days since then, or since it was entered
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Stale(
            String ref,
            CaseKind kind,
            String title,
            List<String> leads,
            @Nullable LocalDate last,
            long days) {}

    @JsonIgnore
    public boolean isEmpty() {
        return problems.isEmpty() && actions.isEmpty() && risks.isEmpty() && reviews.isEmpty() && stale.isEmpty();
    }
}
