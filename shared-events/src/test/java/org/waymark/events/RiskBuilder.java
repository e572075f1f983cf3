package org.waymark.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskEvent.RiskClosed;
import org.waymark.events.RiskEvent.RiskOccurred;
import org.waymark.events.RiskEvent.RiskRaised;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskReviewed;

/**
 * The events of one risk for tests: newly qualified staff may leave; owned by {@code lead}; 5 × 4 inherent, 4 × 3 current,
 * 2 × 2 target; next reviewed on 1 September 2023; unless a test says otherwise.
 */
public final class RiskBuilder {

    private final StrategyCode strategy;
    private final String ref;
    private String title = "Newly qualified staff leave";
    private @Nullable String category = "Workforce";
    private @Nullable String theme = "1";
    private @Nullable String owner = "lead";
    private @Nullable String actionee = "member";
    private @Nullable RiskAssessment inherent = assessment(5, 4);
    private @Nullable RiskAssessment current = assessment(4, 3);
    private @Nullable RiskAssessment target = assessment(2, 2);
    private @Nullable LocalDate nextReview = LocalDate.of(2023, 9, 1);

    RiskBuilder(StrategyCode strategy, String ref) {
        this.strategy = strategy;
        this.ref = ref;
    }

    /** An assessment by the default matrix. */
    public static RiskAssessment assessment(int likelihood, int impact) {
        return new RiskAssessment(
                likelihood,
                impact,
                RiskMatrix.DEFAULT.rating(likelihood, impact),
                1,
                "Two left last year",
                Confidence.MEDIUM);
    }

    /** A rating without numbers. */
    public static RiskAssessment notScored(RiskRating rating) {
        return new RiskAssessment(null, null, rating, 1, null, Confidence.MEDIUM);
    }

    public RiskBuilder titled(String text) {
        title = text;
        return this;
    }

    public RiskBuilder category(@Nullable String name) {
        category = name;
        return this;
    }

    public RiskBuilder theme(@Nullable String affected) {
        theme = affected;
        return this;
    }

    /** Null: nobody yet. */
    public RiskBuilder ownedBy(@Nullable String person) {
        owner = person;
        return this;
    }

    /** Null: the owner carries out the response. */
    public RiskBuilder actionee(@Nullable String person) {
        actionee = person;
        return this;
    }

    public RiskBuilder inherent(int likelihood, int impact) {
        inherent = assessment(likelihood, impact);
        return this;
    }

    public RiskBuilder current(int likelihood, int impact) {
        current = assessment(likelihood, impact);
        return this;
    }

    public RiskBuilder target(int likelihood, int impact) {
        target = assessment(likelihood, impact);
        return this;
    }

    /** As people say it who have no numbers; there is no other assessment. */
    public RiskBuilder notScoredBut(RiskRating rating) {
        inherent = notScored(rating);
        current = null;
        target = null;
        return this;
    }

    public RiskBuilder withoutInherent() {
        inherent = null;
        return this;
    }

    public RiskBuilder withoutCurrent() {
        current = null;
        return this;
    }

    public RiskBuilder withoutTarget() {
        target = null;
        return this;
    }

    /** @param date ISO date; null where no review is planned */
    public RiskBuilder nextReview(@Nullable String date) {
        nextReview = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public RiskDetails details() {
        return new RiskDetails(
                title,
                "Caseloads are high",
                "More than three leave within a year",
                "Children change social worker",
                category,
                theme,
                "Within six months",
                "Termly");
    }

    public RiskRaised raised() {
        return new RiskRaised(
                strategy, ref, details(), new RiskPeople(owner, actionee), inherent, current, target, nextReview);
    }

    /** The current assessment changed. */
    public RiskReassessed reassessed(int likelihood, int impact) {
        return new RiskReassessed(strategy, ref, RiskAssessment.Kind.CURRENT, current, assessment(likelihood, impact));
    }

    /** @param next ISO date; null where no review is planned */
    public RiskReviewed reviewed(String comment, @Nullable String next) {
        return new RiskReviewed(strategy, ref, comment, next == null ? null : LocalDate.parse(next));
    }

    public RiskOccurred occurred(String what) {
        return new RiskOccurred(strategy, ref, what);
    }

    public RiskClosed closed() {
        return new RiskClosed(strategy, ref);
    }

    /** @param next ISO date; null where no review is planned */
    public RiskReopened reopened(@Nullable String next) {
        return new RiskReopened(strategy, ref, next == null ? null : LocalDate.parse(next));
    }
}
