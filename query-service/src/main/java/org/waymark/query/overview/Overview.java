package org.waymark.query.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RatingLevel;
import org.waymark.events.StrategyCode;
import org.waymark.query.project.ProgressGrid.Meeting;
import org.waymark.query.strategy.StrategyView;

/**
 * A strategy at a glance.
 *
 * @param position  every event up to and including it was read
 * @param asOf      the moment it shows, as it was asked for
 * @param day       the day it shows: what “overdue” is reckoned against
 * @param attention what needs it first
 * @param counts    how much there is of everything
 * @param since     the meeting before this moment; null where none was held yet
 * @param changes   what changed since that meeting; empty where none was held yet
 * @param next      the dates that come up in the next three months, the soonest first
 */
public record Overview(
        StrategyCode strategy,
        String title,
        StrategyView.Status status,
        long position,
        String asOf,
        LocalDate day,
        Attention attention,
        Counts counts,
        @Nullable Meeting since,
        List<Change> changes,
        List<NextDate> next) {

    /**
     * Counts.
     *
     * @param ratings   how many stages of projects that go on stand at each rating of the scale in force, worst first
     * @param projects  that go on
     * @param onHold    of these, those on hold
     * @param closed    projects that are closed
     * @param actions   that go on
     * @param complete  actions that are complete
     * @param risks     how many risks that are not closed have each rating, the highest first
     * @param open      risks that are not closed
     * @param occurred  of these, those that came true
     * @param decisions that were recorded
     * @param undone    of these, those about which nothing was done yet
     */
    public record Counts(
            List<RatingCount> ratings,
            int projects,
            int onHold,
            int closed,
            int actions,
            int complete,
            List<RiskCount> risks,
            int open,
            int occurred,
            int decisions,
            int undone) {}

    /** How many stages have a rating. */
    public record RatingCount(RatingLevel rating, long stages) {}

    /** How many risks have a rating. */
    public record RiskCount(String rating, long risks) {}

    /** What kind of thing changed since the meeting. */
    public enum ChangeKind {
        BETTER("Stages with a better rating"),
        WORSE("Stages with a worse rating"),
        BEGUN("Stages reported for the first time"),
        PROJECT_NEW("New projects"),
        PROJECT_CLOSED("Projects closed"),
        RISK_NEW("New risks"),
        RISK_UP("Risks rated higher"),
        RISK_DOWN("Risks rated lower"),
        RISK_OCCURRED("Risks that occurred"),
        RISK_CLOSED("Risks closed"),
        ACTION_DONE("Actions completed"),
        ACTION_CANCELLED("Actions cancelled"),
        ACTION_SLIPPED("Actions that slipped"),
        DECIDED("Decisions");

        private final String title;

        ChangeKind(String title) {
            this.title = title;
        }

        /** As a heading above several. */
        public String title() {
            return title;
        }
    }

    /**
     * Something that changed since the meeting.
     *
     * @param ref    of the case
     * @param detail what is to be said beside its title; null where that says it all
     * @param reason why, in their words; null where nobody said
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Change(
            ChangeKind kind,
            String ref,
            String title,
            @Nullable String detail,
            @Nullable String reason) {}

    /** What comes up on a day. */
    public enum DateKind {
        REVIEW("Meeting"),
        ACTION("Action due"),
        ACTION_REVIEW("Action review due"),
        RISK("Risk review due"),
        STAGE_START("Stage starts"),
        STAGE_FINISH("Stage finishes"),
        MILESTONE("Milestone"),
        END("End of the strategy");

        private final String title;

        DateKind(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /**
     * A date that comes up.
     *
     * @param ref of the case; null where it is about the strategy itself, or not in the calendar yet
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NextDate(
            LocalDate date, DateKind kind, @Nullable String ref, String title) {}

    /** The kinds of changes that there are, in order. */
    public List<ChangeKind> kinds() {
        return changes.stream().map(Change::kind).distinct().sorted().toList();
    }

    /** The changes of one kind. */
    public List<Change> changes(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }
}
