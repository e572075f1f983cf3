package org.waymark.query.reviewpack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.overview.Attention;
import org.waymark.query.project.OverallRating;
import org.waymark.query.web.Formats;

/**
 * How a strategy stands at a meeting: when it was held, and until then at the moment shown.
 *
 * @param day       the day that “overdue” is reckoned against
 * @param ratings   by theme, in order, now and at the last meeting of the kind
 * @param attention what needs it, from the worst on; this meeting itself is left out
 * @param quality   what is not known
 */
public record PackState(LocalDate day, List<ThemeRatings> ratings, Attention attention, DataQuality quality) {

    /**
     * The ratings of a theme's stages.
     *
     * @param overall how the whole of it is rated
     * @param before  the same at the last meeting of the kind; null where none was held, or it was not there
     * @param numbers how many stages have each rating
     * @param better  how many stages have a better rating than at the last meeting of the kind
     * @param worse   how many have a worse one
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ThemeRatings(
            String ref,
            String title,
            OverallRating overall,
            @Nullable OverallRating before,
            List<RatingNumber> numbers,
            int better,
            int worse) {}

    /**
     * How many stages have a rating.
     *
     * @param now    at the meeting
     * @param before at the last meeting of the kind; null where none was held
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RatingNumber(
            RatingBadge rating, int now, @Nullable Integer before) {

        /** “3 (2)”, “0 (2)” or “3”; nothing where there was none either time. */
        public String inWords() {
            if (before == null) {
                return now == 0 ? "" : Integer.toString(now);
            }
            return now == 0 && before == 0 ? "" : now + " (" + before + ")";
        }
    }

    /** What of it the pack names: what is only not known is told as numbers. */
    public static List<AttentionSection> listed(Attention attention) {
        return attention.found().stream()
                .filter(section -> !section.rule().isQuality())
                .toList();
    }

    /**
     * How much is not known.
     *
     * @param stale           projects and actions with no recent report
     * @param staleOnTrack    of these, those that are still rated as running smoothly
     * @param withoutLead     what goes on and nobody leads or owns
     * @param withoutDate     actions that go on and have no date
     * @param withoutResponse risks for which no response is agreed
     * @param withoutReason   changes since the last meeting of the kind that should have a reason and have none
     */
    public record DataQuality(
            int stale, int staleOnTrack, int withoutLead, int withoutDate, int withoutResponse, int withoutReason) {

        /** All of it in words, a line each. */
        List<String> inWords() {
            return List.of(
                    AttentionRule.STALE.counted(stale)
                            + (staleOnTrack == 0
                                    ? ""
                                    : ", of which " + staleOnTrack + " still rated as running smoothly"),
                    AttentionRule.WITHOUT_LEAD.counted(withoutLead),
                    AttentionRule.WITHOUT_DATE.counted(withoutDate),
                    AttentionRule.RISK_WITHOUT_RESPONSE.counted(withoutResponse),
                    Formats.count(withoutReason, "change has no reason", "changes have no reason"));
        }
    }
}
