package org.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet says of itself.
 *
 * @param occasion     where what it holds comes from, such as “Workshop with the councils”; null where nobody said
 * @param day          of the occasion; null where nobody said
 * @param participants who took part: account ids, or names of people, posts and groups
 */
public record WorksheetHead(
        @FreeText String title,
        @FreeText @Nullable String occasion,
        @Nullable LocalDate day,
        List<String> participants) {

    public WorksheetHead {
        participants = Lists.orEmpty(participants);
    }
}
