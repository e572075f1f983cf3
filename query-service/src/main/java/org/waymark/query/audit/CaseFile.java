package org.waymark.query.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Stage;
import org.waymark.events.StrategyCode;
import org.waymark.query.action.ActionPlanView;
import org.waymark.query.action.ActionView;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.project.ProjectView;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.system.Note;

/**
 * Everything about one case: its state, and all that happened to it.
 *
 * @param kind     which of {@code project} and {@code action} is given
 * @param timeline oldest first
 */
public record CaseFile(
        StrategyCode strategy,
        String ref,
        Kind kind,
        String title,
        long position,
        String asOf,
        LocalDate day,
        @Nullable Project project,
        @Nullable Action action,
        List<Note> notes,
        List<AuditEntry> timeline) {

    static CaseFile project(Project project, long position, String asOf, LocalDate day) {
        ProjectView state = project.state();
        return new CaseFile(
                state.strategy(),
                state.ref(),
                Kind.PROJECT,
                state.title(),
                position,
                asOf,
                day,
                project,
                null,
                state.notes(),
                List.of());
    }

    static CaseFile action(Action action, long position, String asOf, LocalDate day) {
        ActionView state = action.state();
        return new CaseFile(
                state.strategy(),
                state.ref(),
                Kind.ACTION,
                state.plan().activities(),
                position,
                asOf,
                day,
                null,
                action,
                state.notes(),
                List.of());
    }

    /** The same with another timeline. */
    public CaseFile with(List<AuditEntry> other) {
        return new CaseFile(strategy, ref, kind, title, position, asOf, day, project, action, notes, other);
    }

    /** What the case is. */
    public enum Kind {
        PROJECT,
        ACTION
    }

    /**
     * A project.
     *
     * @param theme  the theme it belongs to
     * @param stages of the grid then in force
     * @param cells  by stage id: what the grid shows of it
     * @param state  all of it, with every report ever made
     */
    public record Project(
            StrategyView.@Nullable Theme theme, List<Stage> stages, Map<String, Cell> cells, ProjectView state) {}

    /**
     * An action.
     *
     * @param row   as the action plan shows it
     * @param state all of it
     */
    public record Action(ActionPlanView.Row row, ActionView state) {}
}
