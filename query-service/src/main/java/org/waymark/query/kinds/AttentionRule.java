package org.waymark.query.kinds;

import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.web.Formats;

/**
 * What needs attention, from the worst on: the order of these constants is the order in which it is shown. Each says in words
 * what it finds and how that is ordered, for the people who read it.
 */
public enum AttentionRule {
    PROBLEM(
            Tone.PROBLEM,
            "stage has a significant problem",
            "stages have a significant problem",
            "Stages rated Red: those whose request for help nobody has answered, then those that have been Red longest."),
    HIGH_RISK(
            Tone.PROBLEM,
            "risk has occurred, is escalated or is High",
            "risks have occurred, are escalated or are High",
            "Risks that are not closed and have occurred, are escalated or are rated High: in this order, and by score."),
    RISK_WITHOUT_RESPONSE(
            Tone.CAUTION,
            "risk has no response",
            "risks have no response",
            "Risks that are not closed and for which no response is agreed: those rated highest first."),
    MEETING_HELD(
            Tone.CAUTION,
            "meeting is being held",
            "meetings are being held",
            "Meetings that are recorded as held and not closed, so that decisions can still be added."),
    MEETING_OVERDUE(
            Tone.CAUTION,
            "meeting is overdue",
            "meetings are overdue",
            "Meetings whose day has passed and that were not held, moved or cancelled: the longest overdue first."),
    DECISION_OVERDUE(
            Tone.CAUTION,
            "decision is overdue",
            "decisions are overdue",
            "Decisions that are open or under way and whose due day has passed: the longest overdue first."),
    RISK_REVIEW_OVERDUE(
            Tone.CAUTION,
            "risk review is overdue",
            "risk reviews are overdue",
            "Risks whose next review was due before the day shown: by rating, then the longest overdue first."),
    ACTION_OVERDUE(
            Tone.CAUTION,
            "action is overdue",
            "actions are overdue",
            "Actions whose day has passed and that are not finished: by rating, then the longest overdue first."),
    REPORT(
            Tone.CAUTION,
            "highlight report needs attention",
            "highlight reports need attention",
            "Highlight reports that wait for approval, are late, or say what was changed since."),
    INDICATOR(
            Tone.CAUTION,
            "indicator is off target or overdue",
            "indicators are off target or overdue",
            "Indicators off target, then those whose measurement is overdue."),
    TASK_OVERDUE(
            Tone.CAUTION,
            "task of a self-assessment is overdue",
            "tasks of self-assessments are overdue",
            "Tasks of self-assessments whose day has passed: the longest overdue first."),
    WITHOUT_LEAD(
            Tone.NOT_STARTED,
            "item has no lead named",
            "items have no lead named",
            "Projects and actions that nobody leads, and risks and indicators that nobody owns, while they go on."),
    WITHOUT_DATE(
            Tone.NOT_STARTED,
            "action has no date",
            "actions have no date",
            "Actions that are not finished and for which nothing says when they are due."),
    STALE(
            Tone.NOT_STARTED,
            "project or action has had no recent update",
            "projects and actions have had no recent update",
            "Projects and actions on which nobody reported for longer than the reporting cycle: those that are still rated as"
                    + " running smoothly first, then the longest silent.");

    private final Tone tone;
    private final String one;
    private final String many;
    private final String how;

    AttentionRule(Tone tone, String one, String many, String how) {
        this.tone = tone;
        this.one = one;
        this.many = many;
        this.how = how;
    }

    /** How grave it is, for its colour. */
    public Tone tone() {
        return tone;
    }

    /** What it finds, in a few words: “Action overdue” is what needs attention there. */
    public String title() {
        return Formats.capitalised(name());
    }

    /** Whether it finds what is not known, which packs tell as numbers, and not what goes wrong. */
    public boolean isQuality() {
        return switch (this) {
            case RISK_WITHOUT_RESPONSE, WITHOUT_LEAD, WITHOUT_DATE, STALE -> true;
            case PROBLEM,
                    HIGH_RISK,
                    MEETING_HELD,
                    MEETING_OVERDUE,
                    DECISION_OVERDUE,
                    RISK_REVIEW_OVERDUE,
                    ACTION_OVERDUE,
                    REPORT,
                    INDICATOR,
                    TASK_OVERDUE -> false;
        };
    }

    /** How many there are: “2 actions are overdue”. */
    public String counted(long number) {
        return Formats.count(number, one, many);
    }

    /** What it finds and how that is ordered, in a sentence or two. */
    public String how() {
        return how;
    }
}
