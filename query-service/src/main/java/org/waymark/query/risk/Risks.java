package org.waymark.query.risk;

import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.risk.RiskFold.RISKS;
import static org.waymark.query.risk.RiskHistories.RISK_HISTORIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment.Kind;
import org.waymark.events.RiskMatrix;
import org.waymark.events.RiskRating;
import org.waymark.events.RiskResponse;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.review.ReviewView;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskRegister.Assessment;
import org.waymark.query.risk.RiskRegister.Row;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Refs;

/** Lays out the risk register and the risk matrix as of any moment. */
public final class Risks {

    private Risks() {}

    /**
     * The register.
     *
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    public static RiskRegister register(StrategySnapshot snapshot) {
        StrategyView strategy = Strategies.at(snapshot);
        ReviewView last = lastReview(snapshot).orElse(null);
        return new RiskRegister(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.day(),
                strategy.themes(),
                shown(snapshot).stream()
                        .map(risk -> row(risk, last, snapshot.day(), ref -> history(snapshot, ref)))
                        .toList());
    }

    /**
     * The matrix.
     *
     * @param kind by which of their assessments risks are placed in it; for the current one, the inherent where there is none
     * @throws org.waymark.query.api.NotFoundException if the strategy did not exist at that moment
     */
    public static RiskMatrixView matrix(StrategySnapshot snapshot, Kind kind) {
        StrategyView strategy = Strategies.at(snapshot);
        List<RiskView> live =
                shown(snapshot).stream().filter(risk -> risk.live()).toList();
        return new RiskMatrixView(
                strategy.code(),
                strategy.charter().title(),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.day(),
                kind,
                strategy.riskMatrixVersion(),
                RiskMatrix.LIKELIHOODS,
                RiskMatrix.IMPACTS,
                strategy.riskMatrix().cells().stream()
                        .map(cell -> cell(cell, live, kind))
                        .toList(),
                Stream.of(RiskRating.values())
                        .map(rating -> notScored(rating, live, kind))
                        .filter(beside -> !beside.risks().isEmpty())
                        .toList(),
                live.stream()
                        .filter(risk -> placed(risk, kind).isEmpty())
                        .map(RiskView::ref)
                        .toList());
    }

    /** The review against which movements are shown, if one was held before this moment. */
    static Optional<ReviewView> lastReview(StrategySnapshot snapshot) {
        return ReviewView.lastHeldBefore(snapshot.all(REVIEWS), snapshot.position());
    }

    /** Every risk as it is to be shown: as now corrected for a day, what is true only later is left out. */
    public static List<RiskView> shown(StrategySnapshot snapshot) {
        return snapshot.asOf().mode() == AsOf.Mode.KNOWN
                ? snapshot.all(RISKS)
                : snapshot.histories(RISK_HISTORIES).stream()
                        .flatMap(risk -> risk.correctedFor(snapshot.day()).stream())
                        .map(RiskHistory::now)
                        .toList();
    }

    /** The history of one of these risks, as it is to be shown. */
    static RiskHistory history(StrategySnapshot snapshot, String ref) {
        Optional<RiskHistory> history = snapshot.history(RISK_HISTORIES, ref);
        return (snapshot.asOf().mode() == AsOf.Mode.KNOWN
                        ? history
                        : history.flatMap(risk -> risk.correctedFor(snapshot.day())))
                .orElseThrow(() -> new IllegalStateException("There is no risk " + ref));
    }

    private static RiskMatrixView.Cell cell(RiskMatrix.Cell cell, List<RiskView> risks, Kind kind) {
        return new RiskMatrixView.Cell(
                cell.likelihood(),
                cell.impact(),
                cell.rating(),
                risks.stream()
                        .filter(risk -> placed(risk, kind)
                                .filter(it -> it.said().isAt(cell.likelihood(), cell.impact()))
                                .isPresent())
                        .map(RiskView::ref)
                        .sorted(Refs.NATURAL)
                        .toList());
    }

    private static RiskMatrixView.NotScored notScored(RiskRating rating, List<RiskView> risks, Kind kind) {
        return new RiskMatrixView.NotScored(
                rating,
                risks.stream()
                        .filter(risk -> placed(risk, kind)
                                .filter(it -> it.said().rating() == rating
                                        && it.said().score() == null)
                                .isPresent())
                        .map(RiskView::ref)
                        .sorted(Refs.NATURAL)
                        .toList());
    }

    private static Optional<Assessed> placed(RiskView risk, Kind kind) {
        return kind == Kind.CURRENT
                ? Optional.of(risk.standing())
                : risk.assessments().by(kind);
    }

    /**
     * A risk as the register shows it on a day.
     *
     * @param last      the review that was held last; null where none was
     * @param histories gives the history of a risk by its ref
     */
    static Row row(RiskView risk, @Nullable ReviewView last, LocalDate day, Function<String, RiskHistory> histories) {
        Assessed standing = risk.standing();
        RiskAssessments assessments = risk.assessments();
        RiskResponse response = risk.response();
        return new Row(
                risk.ref(),
                risk.details().title(),
                risk.status(),
                risk.details().theme(),
                risk.details().category(),
                risk.details().proximity(),
                risk.people().owner(),
                risk.people().actionee(),
                risk.involved(),
                assessments.by(Kind.INHERENT).map(Assessment::of).orElse(null),
                assessments.by(Kind.CURRENT).map(Assessment::of).orElse(null),
                assessments.by(Kind.TARGET).map(Assessment::of).orElse(null),
                standing.said().rating(),
                standing.said().score(),
                risk.daysAtRating(day),
                RiskMovements.since(last, risk, histories),
                response == null ? null : response.kind(),
                response == null ? null : response.text(),
                response == null ? List.of() : response.actions(),
                risk.monitorNext(),
                risk.overdueOn(day),
                risk.details().monitoring(),
                risk.escalatedTo());
    }
}
