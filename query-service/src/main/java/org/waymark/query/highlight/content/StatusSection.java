package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.highlight.content.Told.Direction;
import org.waymark.query.highlight.content.Told.Rated;

/**
 * How the strategy is going: the author's rating beside what the ledger says.
 *
 * @param rating    by the author; null while none was given
 * @param reason    of that rating
 * @param computed  what the ledger says
 * @param before    the same of the last report; null where there is none
 * @param disagrees whether the author and the ledger rate it otherwise
 * @param months    ratings at the ends of the last months, the oldest first, for the picture
 */
@JsonTypeName("status")
public record StatusSection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        @Nullable Rated rating,
        @Nullable String reason,
        Computed computed,
        @Nullable Before before,
        boolean disagrees,
        List<Month> months)
        implements Section {

    public StatusSection {
        months = Told.orEmpty(months);
    }

    /**
     * What the ledger says of the stages of open projects.
     *
     * @param counts by rating, worst first
     * @param stages how many have a rating
     * @param rating what follows from them; null where none has started
     * @param because why, in a sentence
     */
    public record Computed(
            List<Count> counts, int stages, @Nullable Rated rating, String because) {

        public Computed {
            counts = Told.orEmpty(counts);
        }
    }

    /**
     * How many stages have a rating.
     *
     * @param percent of all that have one, rounded
     */
    public record Count(Rated rating, int stages, int percent) {}

    /**
     * What the last report said.
     *
     * @param report   its ref and version, such as {@code H1.1}
     * @param rating   by its author; null where none was given
     * @param computed what the ledger said then; null where nothing had started
     * @param trend    of what the ledger says, since then; null where they do not compare
     */
    public record Before(
            String report,
            @Nullable Rated rating,
            @Nullable Rated computed,
            List<Count> counts,
            @Nullable Direction trend) {

        public Before {
            counts = Told.orEmpty(counts);
        }
    }

    /** How many stages had each rating at the end of a day. */
    public record Month(LocalDate day, List<Count> counts) {

        public Month {
            counts = Told.orEmpty(counts);
        }
    }

    /** How many stages had this rating by the last report; 0 where it did not say. */
    public int before(String letter) {
        return before == null
                ? 0
                : before.counts().stream()
                        .filter(count -> count.rating().letter().equals(letter))
                        .mapToInt(Count::stages)
                        .sum();
    }
}
