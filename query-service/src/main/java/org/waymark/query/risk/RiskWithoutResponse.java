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
 * A risk for which no response is agreed.
 *
 * @param owner null where nobody owns it yet
 * @param score null where it is rated without numbers
 */
@JsonTypeName(RiskWithoutResponse.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RiskWithoutResponse(
        String ref,
        String title,
        @Nullable String owner,
        RiskRating rating,
        @Nullable Integer score) implements AttentionItem {

    static final String SECTION = "risksWithoutResponse";

    static RiskWithoutResponse of(RiskView risk) {
        RiskAssessment said = risk.standing().said();
        return new RiskWithoutResponse(
                risk.ref(), risk.details().title(), risk.people().owner(), said.rating(), said.score());
    }

    @Override
    public String words() {
        return "No response is agreed. " + RiskAssessment.scored(rating, score) + ", " + Formats.owner(owner);
    }

    @Override
    public RatingBadge badge() {
        return RatingBadge.of(rating);
    }
}
