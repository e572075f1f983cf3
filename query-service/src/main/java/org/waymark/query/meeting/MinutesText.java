package org.waymark.query.meeting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.meeting.MeetingRecord.Item;
import org.waymark.query.meeting.MeetingRecord.Meeting;
import org.waymark.query.review.DecisionList;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;

/**
 * The minutes of a meeting as plain text, for a letter.
 *
 * @param subject of the letter
 * @param body    lines of text
 */
record MinutesText(String subject, String body) {

    /** More than this does not fit into an address that a browser hands to a mail program. */
    private static final int LONGEST_ADDRESS = 1_800;

    /** A letter for which the text is too long says where the minutes are. */
    private static final String TOO_LONG = "The minutes are attached, or can be copied here.";

    static MinutesText of(MeetingRecord record, StrategyView strategy) {
        Meeting meeting = record.meeting();
        List<String> lines = new ArrayList<>();
        lines.add(strategy.charter().title());
        lines.add(meeting.ref() + " " + meeting.title() + ", "
                + (meeting.heldOn() == null ? "planned for " : "held on ") + Formats.date(meeting.day()));
        fact(lines, "Who meets", meeting.body());
        fact(lines, "Attendees", Formats.people(meeting.attendees()));
        fact(lines, "Apologies", Formats.people(meeting.apologies()));
        fact(lines, "Summary", meeting.summary());
        int number = 0;
        for (Item item : record.items()) {
            number++;
            lines.add("");
            lines.add(number + ". " + item.title() + about(item));
            fact(lines, "   Minutes", item.minutes());
            item.decisions().forEach(decision -> lines.add("   " + decision(decision)));
            item.changes().forEach(change -> lines.add("   " + change(change)));
        }
        if (!record.otherDecisions().isEmpty()) {
            lines.add("");
            lines.add("Other decisions");
            record.otherDecisions().forEach(decision -> lines.add("   " + decision(decision)));
            record.otherChanges().forEach(change -> lines.add("   " + change(change)));
        }
        if (record.next() != null) {
            lines.add("");
            lines.add("Next meeting: " + Formats.date(record.next().date()));
        }
        return new MinutesText(
                "Minutes: " + meeting.title() + ", " + Formats.date(meeting.day()), String.join("\n", lines));
    }

    private static void fact(List<String> lines, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(label + ": " + text.replace("\n", "\n   "));
        }
    }

    private static String about(Item item) {
        return item.cases().isEmpty() ? "" : " (" + String.join(", ", item.refs()) + ")";
    }

    private static String decision(DecisionList.Row decision) {
        return "Decision " + inWords(decision);
    }

    /** A decision with who carries it out and by when. */
    static String inWords(DecisionList.Row decision) {
        String who = decision.owner() == null ? "" : " Owner: " + Formats.person(decision.owner()) + ".";
        String when = decision.due() == null ? "" : " Due: " + Formats.date(decision.due()) + ".";
        return decision.ref() + (decision.withdrawn() == null ? ": " : ", withdrawn: ") + decision.text() + who + when;
    }

    private static String change(AuditEntry change) {
        return "Changed: " + NamedPeople.in(change.sentence());
    }

    /** What opens a letter with the minutes in it, or with where they are if they are too long for that. */
    String mailto() {
        String whole = address(body);
        return whole.length() <= LONGEST_ADDRESS ? whole : address(TOO_LONG);
    }

    private String address(String text) {
        return "mailto:?subject=" + Formats.inUrl(subject) + "&body=" + Formats.inUrl(text.replace("\n", "\r\n"));
    }
}
