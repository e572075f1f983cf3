package org.waymark.query.reminder;

import org.waymark.query.reminder.Digest.Line;
import org.waymark.query.reminder.Digest.Part;
import org.waymark.query.web.Formats;

/** A digest as plain text, for programs that show no HTML. Pure. */
final class DigestText {

    private DigestText() {}

    static String of(Digest digest, Addresses addresses) {
        StringBuilder text = new StringBuilder("Waymark, " + Formats.date(digest.day()) + "\n");
        digest.parts().forEach(part -> add(text, part, addresses));
        text.append("\nEverything that waits for you: ")
                .append(addresses.of("/my-work"))
                .append("\n\n--\nChoose your reminders: ")
                .append(addresses.preferences());
        digest.parts()
                .forEach(part -> text.append("\nNo more of “")
                        .append(part.kind().title())
                        .append("”: ")
                        .append(addresses.unsubscribe(part.kind())));
        return text.append("\nNo more reminders at all: ")
                .append(addresses.unsubscribe(null))
                .append("\n")
                .toString();
    }

    private static void add(StringBuilder text, Part part, Addresses addresses) {
        text.append("\n")
                .append(part.kind().title())
                .append("\n")
                .repeat("=", part.kind().title().length())
                .append("\n");
        part.lines().forEach(line -> add(text, line, addresses));
        if (part.more() > 0) {
            text.append("\n* ").append(Formats.number(part.more())).append(" more\n");
        }
    }

    private static void add(StringBuilder text, Line line, Addresses addresses) {
        text.append("\n* ")
                .append(line.what())
                .append(" (")
                .append(line.strategy())
                .append(")\n  ")
                .append(line.why())
                .append("\n  ")
                .append(addresses.of(line.path()))
                .append("\n");
        if (line.form() != null) {
            text.append("  ")
                    .append(line.form().title())
                    .append(": ")
                    .append(addresses.of(line.form().address()))
                    .append("\n");
        }
    }
}
