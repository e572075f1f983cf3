package org.waymark.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.waymark.events.RiskAssessment;
import org.waymark.events.RiskRating;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.web.Formats;

/**
 * A risk that has occurred, is escalated or is rated High.
 *
 * @param owner        null where nobody owns it yet
 * @param score        null where it is rated without numbers
 * @param escalatedTo  to whom it was taken last; null where it never was
 * @param daysAtRating days for which it has been rated as it is
 */
@JsonTypeName(HighRisk.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HighRisk(
        String ref,
        String title,
        @Nullable String owner,
        RiskRating rating,
        @Nullable Integer score,
        RiskView.Status status,
        @Nullable String escalatedTo,
        long daysAtRating)
        implements AttentionItem {

    static final String SECTION = "highRisks";

    static HighRisk of(RiskView risk, long days) {
        RiskAssessment said = risk.standing().said();
        return new HighRisk(
                risk.ref(),
                risk.details().title(),
                risk.people().owner(),
                said.rating(),
                said.score(),
                risk.status(),
                risk.escalatedTo(),
                days);
    }

    /** Whether it must be told of whatever else there is. */
    static boolean is(RiskView risk) {
        return risk.live()
                && (risk.status() == RiskView.Status.OCCURRED
                        || risk.escalatedTo() != null
                        || risk.standing().said().rating() == RiskRating.HIGH);
    }

    @Override
    public String words() {
        return (status == RiskView.Status.OCCURRED ? "Occurred. " : "")
                + (escalatedTo == null ? "" : "Escalated to " + Formats.person(escalatedTo) + ". ")
                + RiskAssessment.scored(rating, score) + " for " + Formats.days(daysAtRating) + ", "
                + Formats.owner(owner);
    }

    @Override
    public boolean forMeeting() {
        return status == RiskView.Status.OCCURRED || escalatedTo != null;
    }

    @Override
    public RatingBadge badge() {
        return RatingBadge.of(rating);
    }
}
