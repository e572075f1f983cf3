package org.waymark.query.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskResponse;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.views.Appending;
import org.waymark.query.views.Provenance;

/**
 * A risk as it is now. How it came to that is in its {@link RiskHistory}.
 *
 * @param response    what is agreed to be done about it; null where nothing is
 * @param nextReview  the day on which to look at it again, as it was last said; null where none was set
 * @param escalatedTo to whom it was taken last; null where it never was
 * @param turn        the last change of its status
 * @param known       what was known of it, from each position on at which that changed: the last {@value #KNOWN} of them
 * @param raised      who entered it, and when
 */
public record RiskView(
        StrategyCode strategy,
        String ref,
        RiskDetails details,
        RiskPeople people,
        RiskAssessments assessments,
        @Nullable RiskResponse response,
        @Nullable LocalDate nextReview,
        @Nullable String escalatedTo,
        StatusChange turn,
        List<Known> known,
        Provenance raised)
        implements CurrentState {

    /** How many are kept: risks are seldom assessed more often between two meetings. */
    static final int KNOWN = 12;

    /** The status of a risk. */
    public enum Status {
        OPEN("Open"),
        OCCURRED("Occurred"),
        CLOSED("Closed");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** In the users' words. */
        public String title() {
            return title;
        }
    }

    /**
     * Its status changed.
     *
     * @param what what happened, where it occurred; null otherwise
     */
    public record StatusChange(Status status, @Nullable String what, Provenance stamp) {}

    /**
     * What was known of a risk.
     *
     * @param from     the first position at which it was
     * @param standing what it was rated by
     */
    public record Known(long from, Status status, Assessed standing) {

        boolean sameAs(Known other) {
            return status == other.status() && standing.equals(other.standing());
        }
    }

    public Status status() {
        return turn.status();
    }

    /** What it is rated by: with today's controls, or before any while nobody assessed those. */
    public Assessed standing() {
        return assessments.standing();
    }

    /** The day on which to look at it again; null where none is set, or it is closed. */
    public @Nullable LocalDate monitorNext() {
        return status() == Status.CLOSED ? null : nextReview;
    }

    /** Whether that day has passed. */
    public boolean overdueOn(LocalDate day) {
        LocalDate next = monitorNext();
        return next != null && next.isBefore(day);
    }

    /** Whole days, up to a day, for which it has been rated as it is without a break; never negative. */
    public long daysAtRating(LocalDate day) {
        return assessments.daysAtRating(day);
    }

    /** Whether it still needs looking after. */
    boolean live() {
        return status() != Status.CLOSED;
    }

    /** Whether somebody answers for it. */
    boolean isOf(String person) {
        return Typed.isAmong(person, people.named());
    }

    /** Everybody who answers for it or carries out an action on it. */
    public List<String> involved() {
        Stream<String> answering = people.named().stream();
        Stream<String> acting = response == null
                ? Stream.of()
                : response.actions().stream().flatMap(action -> Optional.ofNullable(action.who()).stream());
        return Stream.concat(answering, acting).distinct().toList();
    }

    /**
     * What was known of it at a position; empty where it was not raised yet.
     *
     * @param histories gives the history of a risk by its ref, for what is longer ago than this holds
     */
    Optional<Known> at(long position, Function<String, RiskHistory> histories) {
        if (raised.position() > position) {
            return Optional.empty();
        }
        return known.reversed().stream()
                .filter(each -> each.from() <= position)
                .findFirst()
                .or(() -> histories.apply(ref).knownAt(position));
    }

    /** The same with another description. */
    RiskView withDetails(RiskDetails details) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same with other owners. */
    RiskView withPeople(RiskPeople people) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same with other assessments. */
    RiskView withAssessments(RiskAssessments assessments) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same with another response. */
    RiskView withResponse(RiskResponse response) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same with another day to look at it again. */
    RiskView withNextReview(@Nullable LocalDate nextReview) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same, taken to somebody. */
    RiskView withEscalatedTo(String escalatedTo) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same with another status. */
    RiskView withTurn(StatusChange turn) {
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, known, raised);
    }

    /** The same, with what is known now as known from a position on. */
    RiskView knownFrom(long position) {
        Known now = new Known(position, status(), standing());
        if (known.getLast().sameAs(now)) {
            return this;
        }
        List<Known> last = Appending.last(KNOWN, known, now);
        return new RiskView(
                strategy, ref, details, people, assessments, response, nextReview, escalatedTo, turn, last, raised);
    }
}
