package org.waymark.query.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.query.views.Provenance;

/**
 * The assessments of a risk that count: of each kind the one for the latest day; of several for one day, the one recorded
 * last.
 *
 * @param inherent     null while nobody assessed it before any control; then there is a current one
 * @param current      null while nobody assessed it with today's controls; then there is an inherent one
 * @param target       null where nobody said where it is meant to be
 * @param ratedSince   the day from which it has been rated as it is without a break
 * @param firstCurrent the earliest day for which it was assessed with today's controls; null while it was not
 */
public record RiskAssessments(
        @Nullable Assessed inherent,
        @Nullable Assessed current,
        @Nullable Assessed target,
        LocalDate ratedSince,
        @Nullable LocalDate firstCurrent) {

    /** One assessment, with the rating that was given then. */
    public record Assessed(Kind kind, RiskAssessment said, Provenance stamp) {

        private boolean before(@Nullable LocalDate day) {
            return day != null && stamp.asAt().isBefore(day);
        }

        /** The one that counts of this and one that was recorded later. */
        private Assessed or(Assessed later) {
            return later.before(stamp.asAt()) ? this : later;
        }
    }

    /** The assessment of a kind, if there is one. */
    public Optional<Assessed> by(Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case INHERENT -> inherent;
                    case CURRENT -> current;
                    case TARGET -> target;
                });
    }

    /** What the risk is rated by: with today's controls, or before any while nobody assessed those. */
    public Assessed standing() {
        return current == null ? Objects.requireNonNull(inherent, "a risk is raised with an assessment") : current;
    }

    /** Whole days, up to a day, for which it has been rated as it is without a break; never negative. */
    long daysAtRating(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(ratedSince, day));
    }

    /**
     * The same with one that was recorded later. Empty for a day before those that count: from when it has been rated as it
     * is then depends on others that are not kept.
     */
    Optional<RiskAssessments> with(Assessed next) {
        return switch (next.kind()) {
            case TARGET ->
                Optional.of(new RiskAssessments(
                        inherent, current, target == null ? next : target.or(next), ratedSince, firstCurrent));
            case INHERENT -> current == null ? onTop(next) : besideCurrent(next);
            case CURRENT -> onTop(next);
        };
    }

    /** Once it is assessed with today's controls, it is rated by others only for days before that. */
    private Optional<RiskAssessments> besideCurrent(Assessed next) {
        return next.before(firstCurrent)
                ? Optional.empty()
                : Optional.of(new RiskAssessments(
                        inherent == null ? next : inherent.or(next), current, target, ratedSince, firstCurrent));
    }

    private Optional<RiskAssessments> onTop(Assessed next) {
        if (next.before(standing().stamp().asAt())) {
            return Optional.empty();
        }
        LocalDate day = next.stamp().asAt();
        LocalDate since = next.said().rating() == standing().said().rating() ? ratedSince : day;
        return Optional.of(
                next.kind() == Kind.CURRENT
                        ? new RiskAssessments(inherent, next, target, since, firstCurrent == null ? day : firstCurrent)
                        : new RiskAssessments(next, null, target, since, null));
    }
}
