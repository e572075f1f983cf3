package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionCancelled;
import org.waymark.events.ActionEvent.ActionCompleted;
import org.waymark.events.ActionEvent.ActionPlanned;
import org.waymark.events.ActionEvent.ActionProgressReported;
import org.waymark.events.ActionEvent.ActionReopened;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;

/**
 * The events of one action for tests: yearly recruitment in workstream 1A by the service managers, reviewed on 31 October
 * 2023, unless a test says otherwise.
 */
public final class ActionBuilder {

    private final StrategyCode strategy;
    private final String ref;
    private @Nullable String theme = "1";
    private @Nullable String workstream = "1A";
    private String activities = "Recruit up to 12 newly qualified social workers a year";
    private List<String> outcomes = List.of("A permanent workforce");
    private List<String> leads = List.of("Service Managers");
    private @Nullable Timescale by =
            new Timescale("By Apr & Oct each year", null, Period.ofYears(1), List.of(4, 10), true);
    private @Nullable Timescale review = Timescale.on(LocalDate.of(2023, 10, 31));
    private Priority priority = Priority.MEDIUM;

    ActionBuilder(StrategyCode strategy, String ref) {
        this.strategy = strategy;
        this.ref = ref;
    }

    /** Both may be null. */
    public ActionBuilder in(@Nullable String ofTheme, @Nullable String ofWorkstream) {
        theme = ofTheme;
        workstream = ofWorkstream;
        return this;
    }

    public ActionBuilder doing(String text) {
        activities = text;
        return this;
    }

    public ActionBuilder achieving(String... texts) {
        outcomes = List.of(texts);
        return this;
    }

    public ActionBuilder ledBy(String... people) {
        leads = List.of(people);
        return this;
    }

    /** @param date ISO date */
    public ActionBuilder by(String date) {
        return by(Timescale.on(LocalDate.parse(date)));
    }

    /** Null: no due date is set. */
    public ActionBuilder by(@Nullable Timescale due) {
        by = due;
        return this;
    }

    /** Null: no review is set. */
    public ActionBuilder review(@Nullable Timescale due) {
        review = due;
        return this;
    }

    public ActionBuilder priority(Priority is) {
        priority = is;
        return this;
    }

    public ActionPlan plan() {
        return new ActionPlan(theme, workstream, activities, outcomes, leads, by, review, priority);
    }

    public ActionPlanned planned() {
        return new ActionPlanned(strategy, ref, plan());
    }

    public ActionRevised revisedTo(ActionBuilder after) {
        return new ActionRevised(strategy, ref, plan(), after.plan());
    }

    /**
     * The due date changed.
     *
     * @param from ISO date
     * @param to   likewise
     */
    public ActionRescheduled rescheduled(String from, String to) {
        return new ActionRescheduled(
                strategy, ref, Timescale.on(LocalDate.parse(from)), Timescale.on(LocalDate.parse(to)));
    }

    public ActionAssigned assignedTo(String... people) {
        return new ActionAssigned(strategy, ref, leads, List.of(people));
    }

    /** Null: no rating was given. */
    public ActionProgressReported reported(ActionStatus status, @Nullable RatingLevel rating, String comment) {
        return new ActionProgressReported(
                strategy, ref, new ActionProgress(status, rating, rating == null ? null : 1, comment));
    }

    public ActionCompleted completed(String evidence) {
        return new ActionCompleted(strategy, ref, evidence);
    }

    public ActionCancelled cancelled() {
        return new ActionCancelled(strategy, ref);
    }

    public ActionReopened reopened() {
        return new ActionReopened(strategy, ref);
    }
}
