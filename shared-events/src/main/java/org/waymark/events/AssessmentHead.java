package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a round of self-assessment says of itself.
 *
 * @param title        such as “Baseline”
 * @param day          on which it was done; null where nobody said
 * @param review       ref of the meeting it is for; null for none
 * @param participants who takes part: account ids, or names of people, posts and groups
 * @param groups       workforce groups that are scored one by one, such as “Health”; empty where only all together are
 */
public record AssessmentHead(
        @FreeText String title,
        @Nullable LocalDate day,
        @Nullable String review,
        List<String> participants,
        @FreeText List<String> groups) {

    public AssessmentHead {
        participants = Lists.orEmpty(participants);
        groups = Lists.orEmpty(groups);
    }
}
