package org.waymark.query.reviewpack;

import static org.waymark.query.cases.CaseFold.CASES;
import static org.waymark.query.review.DecisionFold.DECISIONS;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.audit.AuditTrail;
import org.waymark.query.cases.CaseView;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackMeeting;
import org.waymark.query.kinds.PackSection;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.overview.Attention;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.project.ReportCorrections;
import org.waymark.query.review.DecisionHistory;
import org.waymark.query.review.DecisionList;
import org.waymark.query.review.DecisionView;
import org.waymark.query.review.ReviewView;
import org.waymark.query.reviewpack.ReviewPack.Meeting;
import org.waymark.query.strategy.Strategies;

/** Puts the packs of reviews together: from the grid then and now, the audit trail in between, and the decisions. */
@Component
class ReviewPacks {

    private final CaseKinds kinds;

    ReviewPacks(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** A pack, and all that happened in its period. */
    record Told(ReviewPack pack, List<AuditEntry> happened) {}

    /** The pack of a review, if there was one with this ref at that moment. */
    Optional<ReviewPack> find(StrategySnapshot snapshot, String ref) {
        return told(snapshot, ref).map(Told::pack);
    }

    /** The same with all that happened. */
    Optional<Told> told(StrategySnapshot snapshot, String ref) {
        return snapshot.all(REVIEWS).stream()
                .filter(review -> review.ref().equals(ref))
                .findFirst()
                .map(review -> pack(Frame.of(review, snapshot), snapshot));
    }

    /** The strategy as people had it before them when they met, and until then as it is shown. */
    static StrategySnapshot atMeeting(ReviewPack pack, StrategySnapshot snapshot) {
        return pack.review().heldAt() == null
                ? snapshot
                : snapshot.at(new AsOf(new AsOf.AtReview(pack.review().ref()), AsOf.Mode.KNOWN));
    }

    private Told pack(Frame frame, StrategySnapshot snapshot) {
        ProgressGrid before = frame.after() < 0 ? null : ProgressGrids.grid(snapshot.at(AsOf.position(frame.after())));
        StrategyMoment end = end(frame.review(), snapshot);
        ProgressGrid grid = ProgressGrids.of(end);
        List<ReviewPack.ThemeMovements> themes =
                Movements.between(before, grid, ReportCorrections.since(frame.after(), end.snapshot())::corrects);
        List<AuditEntry> entries = AuditTrail.between(snapshot, frame.after(), frame.upTo());
        Happened happened = happened(frame, snapshot, end.snapshot(), entries);
        Attention attention = PackStates.without(frame.review().ref(), Attention.of(kinds, end));
        ReviewPack pack = new ReviewPack(
                snapshot.strategy(),
                snapshot.position(),
                snapshot.asOf().toString(),
                snapshot.day(),
                meeting(frame.review()),
                frame.since() == null ? null : meeting(frame.since()),
                frame.after(),
                frame.upTo(),
                new PackState(
                        end.day(),
                        ThemeState.of(before, grid, themes),
                        attention,
                        PackStates.quality(attention, entries)),
                themes,
                happened.sections(),
                frame.decisions(),
                frame.open(),
                happened.others());
        return new Told(pack, entries);
    }

    /** The strategy as people had it before them: when they met or it was called off, and until then as it is shown. */
    private static StrategyMoment end(ReviewView review, StrategySnapshot snapshot) {
        StrategySnapshot end = review.held() != null
                ? snapshot.at(new AsOf(new AsOf.AtReview(review.ref()), AsOf.Mode.KNOWN))
                : review.cancelled() != null
                        ? snapshot.at(AsOf.position(review.cancelled().position()))
                        : snapshot;
        return new StrategyMoment(Strategies.at(end), end);
    }

    private static Meeting meeting(ReviewView review) {
        return new Meeting(
                review.ref(),
                review.kind(),
                review.name(),
                review.date(),
                review.heldOn(),
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
            Map<String, CaseView> cases) {

        static Frame of(ReviewView review, StrategySnapshot snapshot) {
            long upTo = review.held() != null
                    ? review.heldAt()
                    : review.cancelled() != null ? review.cancelled().position() : snapshot.position();
            // one that was held at the position shown is a meeting before this one, which was not held by then
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
                            .map(decision -> DecisionList.Row.of(DecisionHistory.of(decision, snapshot)))
                            .toList(),
                    decisions.stream()
                            .filter(decision -> decision.recorded().position() <= after
                                    && decision.status().unfinished())
                            .map(decision -> DecisionList.Row.of(DecisionHistory.of(decision, snapshot)))
                            .toList(),
                    snapshot.all(CASES).stream().collect(Collectors.toMap(CaseView::ref, Function.identity())));
        }
    }

    /** Each kind of case tells what happened to its cases; what nobody tells is only counted. */
    private Happened happened(Frame frame, StrategySnapshot snapshot, StrategySnapshot end, List<AuditEntry> entries) {
        ReviewView review = frame.review();
        PackMeeting meeting = new PackMeeting(review.ref(), review.kind(), review.cancelled() != null, snapshot, end);
        Map<CaseKind, List<PackEntry>> byKind = new EnumMap<>(CaseKind.class);
        long untold = 0;
        for (AuditEntry entry : entries) {
            CaseView about = frame.cases().get(entry.item());
            if (about == null) {
                untold++;
            } else {
                byKind.computeIfAbsent(about.kind(), any -> new ArrayList<>())
                        .add(new PackEntry(about.ref(), about.title(), entry));
            }
        }
        List<PackSection> sections = new ArrayList<>();
        for (CaseDeclaration kind : kinds.all()) {
            PackEntries happened = new PackEntries(byKind.getOrDefault(kind.kind(), List.of()));
            kind.pack(meeting, happened).ifPresent(sections::add);
            untold += happened.untold();
        }
        return new Happened(List.copyOf(sections), untold);
    }

    /**
     * What happened in between.
     *
     * @param others how much of it no section tells
     */
    private record Happened(List<PackSection> sections, long others) {}
}
