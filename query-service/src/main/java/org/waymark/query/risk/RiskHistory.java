package org.waymark.query.risk;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.events.StrategyCode;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskView.Known;
import org.waymark.query.risk.RiskView.Status;
import org.waymark.query.risk.RiskView.StatusChange;
import org.waymark.query.views.Provenance;

/**
 * All that happened to a risk: each list is in the order in which things were recorded, and none but
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
public record RiskHistory(
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

    /** What it was said to be. */
    public record Described(RiskDetails details, Provenance stamp) {}

    /** Who answered for it. */
    public record OwnershipEntry(RiskPeople people, Provenance stamp) {}

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

    public RiskDetails details() {
        return described.getLast().details();
    }

    private RiskPeople people() {
        return answerable.getLast().people();
    }

    private Status status() {
        return turns.getLast().status();
    }

    /** What holds now, as it is kept. */
    RiskView now() {
        return new RiskView(
                strategy,
                ref,
                details(),
                people(),
                assessments(),
                responses.isEmpty() ? null : responses.getLast().response(),
                monitored.getLast().next(),
                escalations.isEmpty() ? null : escalations.getLast().to(),
                turns.getLast(),
                known(),
                turns.getFirst().stamp());
    }

    private RiskAssessments assessments() {
        return new RiskAssessments(
                assessment(Kind.INHERENT).orElse(null),
                assessment(Kind.CURRENT).orElse(null),
                assessment(Kind.TARGET).orElse(null),
                ratedSince(),
                firstCurrent().map(first -> first.stamp().asAt()).orElse(null));
    }

    /** The latest assessment of a kind, if there is one. */
    private Optional<Assessed> assessment(Kind kind) {
        return assessed.stream().filter(each -> each.kind() == kind).max(BY_AS_AT);
    }

    /** What it is rated by: with today's controls, or before any while nobody assessed those. */
    private Assessed standing() {
        return assessment(Kind.CURRENT)
                .or(() -> assessment(Kind.INHERENT))
                .orElseThrow(() -> new IllegalStateException("Risk " + ref + " was raised without an assessment"));
    }

    private LocalDate ratedSince() {
        RiskRating rating = standing().said().rating();
        return ratedBy()
                .sorted(BY_AS_AT.reversed())
                .takeWhile(each -> each.said().rating() == rating)
                .reduce((newer, older) -> older)
                .orElseGet(this::standing)
                .stamp()
                .asAt();
    }

    private Optional<Assessed> firstCurrent() {
        return assessed.stream().filter(each -> each.kind() == Kind.CURRENT).min(BY_AS_AT);
    }

    /** Everything it was ever rated by: assessments before any control count until there is one with controls. */
    private Stream<Assessed> ratedBy() {
        Optional<Assessed> first = firstCurrent();
        return assessed.stream()
                .filter(each -> each.kind() == Kind.CURRENT
                        || each.kind() == Kind.INHERENT
                                && first.map(current -> BY_AS_AT.compare(each, current) < 0)
                                        .orElse(true));
    }

    /** The same in order, the one that counts last. */
    List<Assessed> rated() {
        return ratedBy().sorted(BY_AS_AT).toList();
    }

    /** What was known of it from each position on at which that changed: the last of them, in order. */
    private List<Known> known() {
        List<Long> positions = Stream.concat(
                        assessed.stream().map(Assessed::stamp), turns.stream().map(StatusChange::stamp))
                .map(Provenance::position)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        Deque<Known> known = new ArrayDeque<>();
        for (long position : positions) {
            Known then = knownAt(position).orElseThrow();
            if (!known.isEmpty() && known.getFirst().sameAs(then)) {
                known.removeFirst();
            } else if (known.size() == RiskView.KNOWN) {
                break;
            }
            known.addFirst(then);
        }
        return List.copyOf(known);
    }

    /** What was known of it at a position; empty where it was not raised yet. */
    Optional<Known> knownAt(long position) {
        return at(position).map(then -> new Known(position, then.status(), then.standing()));
    }

    /** As it was known at a position; empty where it was not raised yet. */
    Optional<RiskHistory> at(long position) {
        return only(stamp -> stamp.position() <= position);
    }

    /** What is known now of that day: what is true for a later day is left out; empty where it was raised later. */
    public Optional<RiskHistory> correctedFor(LocalDate day) {
        return only(stamp -> !stamp.asAt().isAfter(day));
    }

    private Optional<RiskHistory> only(Predicate<Provenance> wanted) {
        if (!wanted.test(turns.getFirst().stamp())) {
            return Optional.empty();
        }
        return Optional.of(new RiskHistory(
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
    RiskHistory withDescribed(List<Described> described) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other owners. */
    RiskHistory withAnswerable(List<OwnershipEntry> answerable) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other assessments. */
    RiskHistory withAssessed(List<Assessed> assessed) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other responses. */
    RiskHistory withResponses(List<ResponseEntry> responses) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other days to monitor it. */
    RiskHistory withMonitored(List<Monitored> monitored) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other escalations. */
    RiskHistory withEscalations(List<Escalated> escalations) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same with other changes of status. */
    RiskHistory withTurns(List<StatusChange> turns) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }

    /** The same, changed by somebody. */
    RiskHistory withChanged(Provenance changed) {
        return new RiskHistory(
                strategy, ref, described, answerable, assessed, responses, monitored, escalations, turns, changed);
    }
}
