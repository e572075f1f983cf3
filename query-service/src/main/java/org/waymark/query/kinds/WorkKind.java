package org.waymark.query.kinds;

/** What waits for people, in the order in which their page shows it. The names are used in JSON. */
public enum WorkKind {
    HELP_TO_ANSWER(
            "Help that you are asked for",
            "Requests for help of projects, which wait for a sponsor until one of them answers."),
    PROJECT(
            "Projects I lead",
            "A report is due when the last one is as old as the interval of highlight meetings. One form takes all stages."),
    HELP_ASKED("Help I asked for", "A request is shown, with its answer, until there is a newer report on the stage."),
    ACTION(
            "Actions I lead",
            "By the due and review dates of the plan. An update is due when the last report is as old as the interval of"
                    + " highlight meetings."),
    RISK("Risks I own or act on", "By the day on which each is to be reviewed next."),
    RISK_ACTION("Actions on risks", "What the response to a risk asks of you, and is not done."),
    DECISION(
            "Decisions I carry out",
            "Decisions that you own, by the day by which each should be done, until they are done or not to be done."),
    MEETING_TO_RECORD(
            "Meetings to record", "Their day has passed: record that they took place, or reschedule or cancel them."),
    HIGHLIGHT_REPORT_TO_WRITE(
            "Highlight reports to write",
            "Drafts of yours to submit, and the one that the reporting cycle asks for. Due on the day of the meeting, or the"
                    + " day after its period."),
    HIGHLIGHT_REPORT_TO_ISSUE(
            "Highlight reports to issue", "Those that were submitted, until they are issued or returned."),
    MEASUREMENT("Indicators I own", "By the day on which the next measurement is expected."),
    ASSESSMENT_TASK(
            "Tasks of self-assessments",
            "Tasks in which you take part and that are not done, by the day by which they are to be."),
    WORKSHEET_ROW(
            "Rows of worksheets that name me",
            "Rows of open worksheets with a date of their own, such as the next time a group is engaged, until they are"
                    + " done."),
    MEETING("Meetings I attend", "The scheduled meetings of the strategies in which you have a role."),
    HIGHLIGHT_REPORT_TO_READ(
            "Highlight reports to read", "Those that were sent to you, until you acknowledge that you have read them.");

    private final String title;
    private final String rule;

    WorkKind(String title, String rule) {
        this.title = title;
        this.rule = rule;
    }

    /** What all of one person is called, such as “Actions I lead”. */
    public String title() {
        return title;
    }

    /** What is among it, and by which rule it is due, in a sentence. */
    public String rule() {
        return rule;
    }

    /** Whether those for whom it waits lead or own something: they do not where they only attend or read. */
    public boolean leads() {
        return this != MEETING && this != HIGHLIGHT_REPORT_TO_READ;
    }
}
