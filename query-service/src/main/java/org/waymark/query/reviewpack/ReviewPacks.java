package org.waymark.query.reviewpack;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.StrategyCode;
import org.waymark.query.audit.AuditEntry;
import org.waymark.query.cases.CaseView;
import org.waymark.query.happening.Happening;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Closed;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Escalated;
import org.waymark.query.happening.Happening.Occurred;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reopened;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.DecisionView;
import org.waymark.query.review.ReviewView;
import org.waymark.query.reviewpack.ReviewPack.ActionChanges;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.reviewpack.ReviewPack.PackEntry;
import org.waymark.query.reviewpack.ReviewPack.ProjectChanges;
import org.waymark.query.reviewpack.ReviewPack.RiskChanges;
import org.waymark.query.strategy.StrategyView;

/** Puts the packs of reviews together: from the grid then and now, the audit trail in between, and the decisions. */
@Component
class ReviewPacks {

    private final Snapshots snapshots;
    private final ProgressGrids grids;
    private final ChangeReports changes;

    ReviewPacks(Snapshots snapshots, ProgressGrids grids, ChangeReports changes) {
        this.snapshots = snapshots;
        this.grids = grids;
        this.changes = changes;
    }

    /** The pack of a review, if there was one with this ref at that moment. */
    Optional<ReviewPack> of(StrategyCode code, String ref, AsOf asOf) {
        return snapshots
                .read(
                        code,
                        asOf,
                        Set.of(STRATEGIES, CASES, REVIEWS, DECISIONS),
                        snapshot -> snapshot.one(STRATEGIES, code.value())
                                .flatMap(strategy -> snapshot.one(REVIEWS, ref)
                                        .map(review -> Frame.of(strategy, review, snapshot, asOf))))
                .map(frame -> pack(code, frame));
    }

    private ReviewPack pack(StrategyCode code, Frame frame) {
        ProgressGrid before = frame.after() < 0
                ? null
                : grids.of(code, AsOf.position(frame.after())).orElse(null);
        List<ReviewPack.ThemeMovements> themes = grids.of(code, AsOf.position(frame.upTo()))
                .map(after -> Movements.between(before, after))
                .orElse(List.of());
        Happened happened = new Happened(frame.cases(), changes.entries(code, frame.after(), frame.upTo()));
        ProjectChanges projects = new ProjectChanges(
                happened.of(CaseKind.PROJECT, Opened.class),
                happened.of(CaseKind.PROJECT, Revised.class),
                happened.of(CaseKind.PROJECT, Closed.class),
                happened.of(CaseKind.PROJECT, Reopened.class));
        RiskChanges risks = new RiskChanges(
                happened.of(CaseKind.RISK, Opened.class),
                happened.of(CaseKind.RISK, Reassessed.class),
                happened.of(CaseKind.RISK, Escalated.class),
                happened.of(CaseKind.RISK, Occurred.class),
                happened.of(CaseKind.RISK, Closed.class),
                happened.of(CaseKind.RISK, Reopened.class));
        ActionChanges actions = new ActionChanges(
                happened.of(CaseKind.ACTION, Opened.class),
                happened.of(CaseKind.ACTION, Completed.class),
                happened.of(CaseKind.ACTION, Rescheduled.class),
                happened.of(CaseKind.ACTION, Revised.class),
                happened.of(CaseKind.ACTION, Cancelled.class),
                happened.of(CaseKind.ACTION, Reopened.class));
        return new ReviewPack(
                code,
                frame.position(),
                frame.asOf().toString(),
                frame.day(),
                meeting(frame.review()),
                frame.since() == null ? null : meeting(frame.since()),
                frame.after(),
                frame.upTo(),
                themes,
                projects,
                risks,
                actions,
                frame.decisions(),
                frame.open(),
                happened.others());
    }

    private static Meeting meeting(ReviewView review) {
        return new Meeting(
                review.ref(),
                review.kind(),
                review.name(),
                review.date(),
                review.body(),
                review.status(),
                review.held() == null ? null : review.heldAt());
    }

    /** The review, the last of its kind, and what is read with them. */
    private record Frame(
            ReviewView review,
            @Nullable ReviewView since,
            long after,
            long upTo,
            List<DecisionList.Row> decisions,
            List<DecisionList.Row> open,
            Map<String, CaseView> cases,
            long position,
            LocalDate day,
            AsOf asOf) {

        static Frame of(StrategyView strategy, ReviewView review, StrategySnapshot snapshot, AsOf asOf) {
            long upTo = review.held() != null
                    ? review.heldAt()
                    : review.cancelled() != null ? review.cancelled().position() : snapshot.position();
            // one that was held at the position shown is no meeting before this one, which was not held by then
            long end = review.held() == null ? upTo + 1 : upTo;
            ReviewView since = ReviewView.lastHeldBefore(snapshot.all(REVIEWS), review.kind(), end)
                    .orElse(null);
            long after = since == null ? -1 : since.heldAt();
            List<DecisionView> decisions = snapshot.all(DECISIONS);
            return new Frame(
                    review,
                    since,
                    after,
                    upTo,
                    decisions.stream()
                            .filter(decision -> decision.recorded().position() > after
                                            && decision.recorded().position() <= upTo
                                    || review.ref().equals(decision.review()))
                            .map(DecisionList.Row::of)
                            .toList(),
                    decisions.stream()
                            .filter(decision -> decision.recorded().position() <= after && !decision.carriedOut())
                            .map(DecisionList.Row::of)
                            .toList(),
                    snapshot.all(CASES).stream().collect(Collectors.toMap(CaseView::ref, Function.identity())),
                    snapshot.position(),
                    snapshot.day(),
                    asOf);
        }
    }

    /** What happened in between, case by case. */
    private static final class Happened {

        private final Map<String, CaseView> cases;
        private final List<AuditEntry> entries;
        private final Set<AuditEntry> told = new HashSet<>();

        Happened(Map<String, CaseView> cases, List<AuditEntry> entries) {
            this.cases = cases;
            this.entries = entries;
            // told by the ratings that moved and by the lists of decisions
            tell(CaseKind.PROJECT, Reported.class);
            tell(CaseKind.PROJECT, Corrected.class);
            tell(CaseKind.DECISION, Opened.class);
        }

        List<PackEntry> of(CaseKind kind, Class<? extends Happening> what) {
            return tell(kind, what).stream()
                    .map(entry -> new PackEntry(entry.item(), title(entry), entry))
                    .toList();
        }

        private List<AuditEntry> tell(CaseKind kind, Class<? extends Happening> what) {
            List<AuditEntry> found = entries.stream()
                    .filter(entry -> what.isInstance(entry.happening()) && kind == kindOf(entry))
                    .toList();
            told.addAll(found);
            return found;
        }

        private @Nullable CaseKind kindOf(AuditEntry entry) {
            CaseView about = cases.get(entry.item());
            return about == null ? null : about.kind();
        }

        private String title(AuditEntry entry) {
            CaseView about = cases.get(entry.item());
            return about == null ? "" : about.title();
        }

        long others() {
            return (long) entries.size() - told.size();
        }
    }
}
