package org.waymark.query.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Provenance;

/**
 * A risk as it is now, and how it came to that: each list is in the order in which things were recorded, and none but
 * those of responses and escalations is ever empty.
 *
 * @param described   what it was called and said to be
 * @param answerable  who answered for it
 * @param assessed    every assessment, of all three kinds
 * @param responses   what was agreed to be done about it
 * @param monitored   every time somebody said when to look at it next
 * @param escalations to whom it was taken
 * @param turns       every change of its status; the first is that it was raised
 * @param changed     the last thing that happened to it
 */
public record RiskView(
        StrategyCode strategy,
        String ref,
        List<Described> described,
        List<OwnershipEntry> answerable,
        List<Assessed> assessed,
        List<ResponseEntry> responses,
        List<Monitored> monitored,
        List<Escalated> escalations,
        List<StatusChange> turns,
        Provenance changed) {

    /** By the day an assessment is true for, then by when it was recorded: the last one counts. */
    private static final Comparator<Assessed> BY_AS_AT = Comparator.comparing(
                    (Assessed assessed) -> assessed.stamp().asAt())
            .thenComparingLong(assessed -> assessed.stamp().position());

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

    /** What it was said to be. */
    public record Described(RiskDetails details, Provenance stamp) {}

    /** Who answered for it. */
    public record OwnershipEntry(RiskPeople people, Provenance stamp) {}

    /** One assessment, with the rating that was given then. */
    public record Assessed(Kind kind, RiskAssessment said, Provenance stamp) {}

    /** What was agreed to be done about it. */
    public record ResponseEntry(RiskResponse response, Provenance stamp) {}

    /**
     * It was reviewed, or raised.
     *
     * @param next    the day on which to look at it again; null where none was set
     * @param comment what was found; null where nothing was said
     */
    public record Monitored(
            @Nullable LocalDate next, @Nullable String comment, Provenance stamp) {}

    /** It was escalated; null if no request was made. */
    public record Escalated(String to, @Nullable String ask, Provenance stamp) {}

    /**
     * Its status changed.
     *
     * @param what what happened, where it occurred; null otherwise
     */
    public record StatusChange(Status status, @Nullable String what, Provenance stamp) {}

    public RiskDetails details() {
        return described.getLast().details();
    }

    public RiskPeople people() {
        return answerable.getLast().people();
    }

    public Status status() {
        return turns.getLast().status();
    }

    /** What is agreed to be done about it, if anything is. */
    public Optional<ResponseEntry> response() {
        return responses.isEmpty() ? Optional.empty() : Optional.of(responses.getLast());
    }

    /** The day on which to look at it again; null where none is set, or it is closed. */
    public @Nullable LocalDate monitorNext() {
        return status() == Status.CLOSED ? null : monitored.getLast().next();
    }

    /** Whether that day has passed. */
    public boolean overdueOn(LocalDate day) {
        LocalDate next = monitorNext();
        return next != null && next.isBefore(day);
    }

    /** The latest assessment of a kind, if there is one. */
    public Optional<Assessed> assessment(Kind kind) {
        return assessed.stream().filter(each -> each.kind() == kind).max(BY_AS_AT);
    }

    /** What it is rated by: with today's controls, or before any while nobody assessed those. */
    public Assessed standing() {
        return assessment(Kind.CURRENT)
                .or(() -> assessment(Kind.INHERENT))
                .orElseThrow(() -> new IllegalStateException("Risk " + ref + " was raised without an assessment"));
    }

    /** Whole days, up to a day, for which it has been rated as it is without a break; never negative. */
    public long daysAtRating(LocalDate day) {
        RiskRating rating = standing().said().rating();
        LocalDate since = ratedBy()
                .sorted(BY_AS_AT.reversed())
                .takeWhile(each -> each.said().rating() == rating)
                .reduce((newer, older) -> older)
                .map(each -> each.stamp().asAt())
                .orElse(day);
        return Math.max(0, ChronoUnit.DAYS.between(since, day));
    }

    /** Everything it was ever rated by: assessments before any control count until there is one with controls. */
    private Stream<Assessed> ratedBy() {
        Optional<Assessed> first =
                assessed.stream().filter(each -> each.kind() == Kind.CURRENT).min(BY_AS_AT);
        return assessed.stream()
                .filter(each -> each.kind() == Kind.CURRENT
                        || each.kind() == Kind.INHERENT
                                && first.map(current -> BY_AS_AT.compare(each, current) < 0)
                                        .orElse(true));
    }

    /** Everybody who answers for it or carries out an action on it. */
    public List<String> involved() {
        Stream<String> answering = Stream.of(Optional.of(people().owner()), Optional.ofNullable(people().actionee()))
                .flatMap(Optional::stream);
        Stream<String> acting = response().stream()
                .flatMap(responded -> responded.response().actions().stream())
                .flatMap(action -> Optional.ofNullable(action.who()).stream());
        return Stream.concat(answering, acting).distinct().toList();
    }

    /** As it was known at a position; empty where it was not raised yet. */
    public Optional<RiskView> at(long position) {
        return only(stamp -> stamp.position() <= position);
    }

    /** What is known now of that day: what is true for a later day is left out; empty where it was raised later. */
    public Optional<RiskView> correctedFor(LocalDate day) {
        return only(stamp -> !stamp.asAt().isAfter(day));
    }

    private Optional<RiskView> only(Predicate<Provenance> wanted) {
        if (!wanted.test(turns.getFirst().stamp())) {
            return Optional.empty();
        }
        return Optional.of(new RiskView(
                strategy,
                ref,
                described.stream().filter(each -> wanted.test(each.stamp())).toList(),
                answerable.stream().filter(each -> wanted.test(each.stamp())).toList(),
                assessed.stream().filter(each -> wanted.test(each.stamp())).toList(),
                responses.stream().filter(each -> wanted.test(each.stamp())).toList(),
                monitored.stream().filter(each -> wanted.test(each.stamp())).toList(),
                escalations.stream().filter(each -> wanted.test(each.stamp())).toList(),
                turns.stream().filter(each -> wanted.test(each.stamp())).toList(),
                changed));
    }

    /** The same with other descriptions. */
    RiskView withDescribed(List<Described> described) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other owners. */
    RiskView withAnswerable(List<OwnershipEntry> answerable) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other assessments. */
    RiskView withAssessed(List<Assessed> assessed) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other responses. */
    RiskView withResponses(List<ResponseEntry> responses) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other days to monitor it. */
    RiskView withMonitored(List<Monitored> monitored) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other escalations. */
    RiskView withEscalations(List<Escalated> escalations) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other changes of status. */
    RiskView withTurns(List<StatusChange> turns) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same, changed by somebody. */
    RiskView withChanged(Provenance changed) {
        return new RiskView(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }
}
