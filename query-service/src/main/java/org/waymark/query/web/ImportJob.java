package org.waymark.query.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.web.CommandOutcome.FieldFault;

/**
 * An import that works in the background.
 *
 * @param state   {@code running}, {@code done} or {@code refused}
 * @param done    how many rows are dealt with
 * @param of      how many there are; 0 while that is not known
 * @param report  what came of it, once it is done
 * @param problem why it was refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportJob(
        String id,
        String state,
        int done,
        int of,
        @Nullable ImportOutcome report,
        @Nullable Problem problem) {

    public boolean running() {
        return state.equals("running");
    }

    /** Why it was refused, in a sentence or several. */
    public List<String> why() {
        if (problem == null) {
            return List.of("Waymark could not do this. Nothing was imported.");
        }
        List<FieldFault> errors = problem.errors();
        return errors == null || errors.isEmpty()
                ? List.of(problem.detail() == null ? "Waymark could not do this." : problem.detail())
                : errors.stream().map(FieldFault::message).toList();
    }

    /** A problem as command-service tells it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Problem(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<FieldFault> errors) {}
}
