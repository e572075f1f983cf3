package org.waymark.query.reminder;

import java.util.Optional;
import org.waymark.query.kinds.WorkKind;
import org.waymark.query.web.Formats;

/** What people are reminded of, in the order in which a digest tells it. The names are used in the API and in addresses. */
enum ReminderKind {
    DUE(
            "Due soon and overdue",
            "What you lead, own or attend that is overdue or due within 14 days. In each digest, until it is done."),
    HELP("Help", "Help that you are asked for, and answers to what you asked. Once each."),
    PACK("Packs of meetings", "Meetings that you attend whose agenda was planned, or has changed. Once each time."),
    REPORT("Highlight reports", "Reports that were issued to you to read, or wait for you to issue them. Once each.");

    private final String title;
    private final String meaning;

    ReminderKind(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    /** What is told, and how often, in a sentence. */
    String meaning() {
        return meaning;
    }

    /** So many of them, as the subject of a digest says it. */
    String counted(int number) {
        return switch (this) {
            case DUE -> Formats.number(number) + " due or overdue";
            case HELP -> Formats.number(number) + " about help";
            case PACK -> Formats.count(number, "pack", "packs") + " of meetings";
            case REPORT -> Formats.count(number, "highlight report", "highlight reports");
        };
    }

    /** As what something is told of that came to somebody; empty where it is told by its day alone. */
    static Optional<ReminderKind> ofWhatCame(WorkKind work) {
        return switch (work) {
            case HELP_TO_ANSWER, HELP_ASKED -> Optional.of(HELP);
            case MEETING -> Optional.of(PACK);
            case HIGHLIGHT_REPORT_TO_ISSUE, HIGHLIGHT_REPORT_TO_READ -> Optional.of(REPORT);
            case PROJECT,
                    ACTION,
                    RISK,
                    RISK_ACTION,
                    DECISION,
                    MEETING_TO_RECORD,
                    HIGHLIGHT_REPORT_TO_WRITE,
                    MEASUREMENT,
                    ASSESSMENT_TASK,
                    WORKSHEET_ROW -> Optional.empty();
        };
    }
}
