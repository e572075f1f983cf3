package org.waymark.query.moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
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

    /** Rule 4 of docs/domain.md: as known then, or as now corrected for then. */
    public enum Mode {
        KNOWN,
        CORRECTED
    }

    private static final String REVIEW = "review:";
    private static final String DECISION = "decision:";

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
     * @param asOf {@code now}, {@code position:123}, {@code review:M1}, {@code decision:D1}, an ISO date or an ISO instant;
     *     null or blank for now
     * @param mode {@code known} or {@code corrected}; null or blank for known
     * @throws BadAsOfException if either is something else
     */
    public static AsOf parse(@Nullable String asOf, @Nullable String mode) {
        Moment moment = asOf == null || asOf.isBlank() ? new Now() : moment(asOf.strip());
        Mode read = mode == null || mode.isBlank() ? Mode.KNOWN : mode(mode.strip());
        if (read == Mode.CORRECTED && moment instanceof AtPosition) {
            throw new BadAsOfException(
                    "mode=corrected shows a date as it is known now, so asOf must be a date, an instant, a meeting or a decision");
        }
        return new AsOf(moment, read);
    }

    /** Reads one moment, as {@code from} and {@code to} take it. */
    public static Moment moment(String text) {
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
        try {
            return text.indexOf('T') < 0
                    ? new OnDate(LocalDate.parse(text))
                    : new AtInstant(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new BadAsOfException("“" + text + "” is not a valid moment. Give now, a date such as 2023-06-30, "
                    + "an instant such as 2023-06-30T12:00:00Z, position:123, review:M1 or decision:D1");
        }
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
        throw new BadAsOfException("“" + text + "” is not a valid position. Give a whole number, such as position:123");
    }

    private static String ref(String text, String prefix) {
        String ref = CaseId.asKept(text.substring(prefix.length()));
        if (!CaseId.isRef(ref)) {
            throw new BadAsOfException(
                    "“" + text + "” does not name a meeting or a decision. Give its reference, such as " + prefix
                            + (prefix.equals(REVIEW) ? "M1" : "D1"));
        }
        return ref;
    }

    private static Mode mode(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "known" -> Mode.KNOWN;
            case "corrected" -> Mode.CORRECTED;
            default -> throw new BadAsOfException("“" + text + "” is not a valid mode. Give known or corrected");
        };
    }
}
