package org.waymark.query.reviewpack;

import java.util.stream.Collectors;
import org.waymark.query.happening.NamedPeople;
import org.waymark.query.review.DecisionList;
import org.waymark.query.reviewpack.PackNeeds.Item;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.reviewpack.ReviewPack.Movement;
import org.waymark.query.web.Formats;

/** What pages and files say of a pack in the same words. */
public final class PackWords {

    /** What is said where nothing is needed, and how that could be changed. */
    public static final String NOTHING_NEEDED =
            "Nothing is asked of this meeting: no decision is asked for, every request for help is answered, and no earlier"
                    + " decision waits. A decision is asked for in the section “Help and decisions asked for” of the meeting's"
                    + " highlight report.";

    private PackWords() {}

    /** “Quarterly review M3, planned for 12 March 2024”. */
    public static String when(Meeting meeting) {
        return meeting.kind().title() + " " + meeting.ref() + ", "
                + (meeting.heldOn() == null ? "planned for " : "held on ") + Formats.date(meeting.day());
    }

    /** The heading of the first part. */
    public static String state(ReviewPack pack) {
        return (pack.review().heldAt() == null ? "The state on " : "The state at the meeting, ")
                + Formats.date(pack.state().day());
    }

    /** The heading of the second part. */
    public static String changes(ReviewPack pack) {
        Meeting since = pack.since();
        return since == null
                ? "What changed since the start of the strategy"
                : "What changed since " + since.ref() + " " + since.title() + ", " + Formats.date(since.day());
    }

    /** Up to when a pack tells. */
    public static String shows(ReviewPack pack) {
        if (pack.review().heldAt() != null) {
            return "What was known at the meeting. It is fixed, but for what was done about decisions";
        }
        String day = Formats.date(pack.state().day());
        return pack.asOf().equals("now")
                ? "What is known on " + day + ". This meeting has not taken place yet"
                : "What was known on " + day + ". This meeting had not taken place by then";
    }

    /** How a rating moved. */
    public static String direction(Movement moved) {
        if (moved.corrected()) {
            return "Corrected: the rating before was a mistake";
        }
        if (moved.direction() != null) {
            return moved.direction().title();
        }
        return moved.before() == null ? "First report" : "No earlier rating to compare with";
    }

    /** What was done about a decision, a line each. */
    static String done(DecisionList.Row row) {
        if (row.withdrawn() != null) {
            return "Withdrawn";
        }
        return row.done().isEmpty()
                ? row.status().title()
                : row.done().stream()
                        .map(done -> NamedPeople.in(done.sentence()) + " (" + Formats.date(done.asAt()) + ")")
                        .collect(Collectors.joining("\n"));
    }

    /** How an earlier decision stands: its status, who carries it out and by when. */
    static String followUp(DecisionList.Row row) {
        return "Decided on " + Formats.date(row.asAt()) + ", "
                + Formats.lowerCase(row.status().title())
                + (row.owner() == null ? "" : ", " + Formats.person(row.owner()))
                + (row.due() == null ? "" : ", due " + Formats.date(row.due()) + (row.overdue() ? " (overdue)" : ""));
    }

    /** What is needed, in a few lines. */
    static String need(Item item) {
        return item.ref() + " " + item.title()
                + (item.words().isEmpty() ? "" : "\n" + item.words())
                + (item.options().isEmpty() ? "" : "\nOptions: " + String.join("; ", item.options()));
    }
}
