package org.waymark.query.moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;

/**
 * The moment a page or an answer shows (docs/interfaces.md, “Queries”).
 *
 * @param moment when
 * @param mode  with what was known then, or with what is known now
 */
public record AsOf(Moment moment, Mode mode) {

    /** A moment as people name it. */
    public sealed interface Moment {}

    /** Everything there is. */
    public record Now() implements Moment {

        @Override
        public String toString() {
            return "now";
        }
    }

    /** With the event at this position, and all before it. */
    public record AtPosition(long position) implements Moment {

        @Override
        public String toString() {
            return "position:" + position;
        }
    }

    /** At the end of this day in the strategy's time zone. */
    public record OnDate(LocalDate date) implements Moment {

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** At this instant. */
    public record AtInstant(Instant instant) implements Moment {

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** When this review was held: the position at which that was recorded; before it was, the end of its date. */
    public record AtReview(String ref) implements Moment {

        @Override
        public String toString() {
            return REVIEW + ref;
        }
    }

    /** When this decision was recorded: with it, and all before it. */
    public record AtDecision(String ref) implements Moment {

        @Override
        public String toString() {
            return DECISION + ref;
        }
    }

    /**
     * When a highlight report was issued: with it, and all before it.
     *
     * @param version of the report; null for the one issued last
     */
    public record AtReport(String ref, @Nullable Integer version) implements Moment {

        @Override
        public String toString() {
            return REPORT + name();
        }

        /** How it is spoken of, such as {@code H2.1}. */
        public String name() {
            return version == null ? ref : ref + "." + version;
        }
    }

    /** Rule 4 of docs/domain.md: as known then, or as now corrected for then. */
    public enum Mode {
        KNOWN,
        CORRECTED
    }

    private static final String REVIEW = "review:";
    private static final String DECISION = "decision:";
    private static final String REPORT = "report:";
    private static final Pattern VERSIONED = Pattern.compile("(.+)\\.([1-9][0-9]{0,5})");

    private static final String FORMS = "give now, a date such as 2023-06-30, an instant such as 2023-06-30T12:00:00Z,"
            + " position:123, review:M1, decision:D1 or report:H1";

    private static final Map<String, String> EXAMPLES = Map.of(REVIEW, "M1", DECISION, "D1", REPORT, "H1");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private static final AsOf NOW = new AsOf(new Now(), Mode.KNOWN);

    public static AsOf now() {
        return NOW;
    }

    /** As known at a position. */
    public static AsOf position(long position) {
        return new AsOf(new AtPosition(position), Mode.KNOWN);
    }

    /**
     * Reads the {@code asOf} and {@code mode} of a request.
     *
     * @param asOf {@code now}, {@code position:123}, {@code review:M1}, {@code decision:D1}, {@code report:H1},
     *     {@code report:H1.1}, an ISO date or an ISO instant;
     *     null for now
     * @param mode {@code known} or {@code corrected}; null for known
     * @throws BadAsOfException if either is something else
     */
    public static AsOf parse(@Nullable String asOf, @Nullable String mode) {
        Moment moment = asOf == null ? new Now() : moment(asOf);
        Mode read = mode == null ? Mode.KNOWN : mode(mode.strip());
        if (read == Mode.CORRECTED && moment instanceof AtPosition) {
            throw BadAsOfException.at(
                    "mode",
                    "mode=corrected shows a date as it is known now, so asOf must be a date, an instant, a meeting, a decision or a report");
        }
        return new AsOf(moment, read);
    }

    /** Reads one moment, as {@code from} and {@code to} take it. */
    public static Moment moment(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            throw new BadAsOfException(written, "The moment is empty. Leave it out to see the present, or " + FORMS);
        }
        if (text.equals("now")) {
            return new Now();
        }
        if (text.startsWith("position:")) {
            return new AtPosition(position(text));
        }
        if (text.startsWith(REVIEW)) {
            return new AtReview(ref(text, REVIEW));
        }
        if (text.startsWith(DECISION)) {
            return new AtDecision(ref(text, DECISION));
        }
        if (text.startsWith(REPORT)) {
            return report(text);
        }
        try {
            if (text.indexOf('T') < 0) {
                return new OnDate(between(LocalDate.parse(text), text));
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            between(time.toLocalDate(), text);
            return new AtInstant(time.toInstant());
        } catch (DateTimeException e) {
            throw new BadAsOfException(text, "“" + text + "” is not a valid moment: " + FORMS);
        }
    }

    /** Days are taken between these years, as commands take them. */
    private static LocalDate between(LocalDate day, String text) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new BadAsOfException(
                    text, "“" + text + "” is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return day;
    }

    /** Whether a day is shown as it is known now. */
    public boolean corrected() {
        return mode == Mode.CORRECTED;
    }

    /** The same moment, with what was known then or with what is known now. */
    public AsOf in(Mode other) {
        return new AsOf(moment, other);
    }

    /** The parameters of an address that shows this; empty for the present. */
    public String parameters() {
        return present() ? "" : "asOf=" + this + (corrected() ? "&mode=corrected" : "");
    }

    /** Whether this is the present, where things can be edited. */
    public boolean present() {
        return moment instanceof Now;
    }

    /** As it is written in an address. */
    @Override
    public String toString() {
        return moment.toString();
    }

    private static long position(String text) {
        try {
            long position = Long.parseLong(text.substring("position:".length()));
            if (position >= -1) {
                return position;
            }
        } catch (NumberFormatException e) {
            // refused below, in the same words as a negative one
        }
        throw new BadAsOfException(
                text, "“" + text + "” is not a valid position. Give a whole number, such as position:123");
    }

    private static String ref(String text, String prefix) {
        String ref = CaseId.asKept(text.substring(prefix.length()));
        if (!CaseId.isRef(ref)) {
            throw new BadAsOfException(
                    text,
                    "“" + text + "” does not name a meeting, a decision or a report. Give its reference, such as "
                            + prefix + EXAMPLES.get(prefix));
        }
        return ref;
    }

    private static AtReport report(String text) {
        Matcher versioned = VERSIONED.matcher(text);
        return versioned.matches()
                ? new AtReport(ref(versioned.group(1), REPORT), Integer.valueOf(versioned.group(2)))
                : new AtReport(ref(text, REPORT), null);
    }

    private static Mode mode(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "known" -> Mode.KNOWN;
            case "corrected" -> Mode.CORRECTED;
            default -> throw BadAsOfException.at("mode", "“" + text + "” is not a valid mode. Give known or corrected");
        };
    }
}
