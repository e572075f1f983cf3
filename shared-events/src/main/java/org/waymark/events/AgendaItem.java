package org.waymark.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda of a meeting. Where it comes among the others, the list says that it is in.
 *
 * @param id        its number in this meeting, from 1: it stays the same when items are moved, and is not given again
 * @param title     what it is called
 * @param cases     refs of the cases that it is about
 * @param text      what is to be discussed or decided; null where the title says enough
 * @param minutes   how long it is planned to take; null where that is not planned
 * @param presenter account id or name of whoever introduces it; null where nobody is named
 */
public record AgendaItem(
        int id,
        @FreeText String title,
        List<String> cases,
        @FreeText @Nullable String text,
        @Nullable Integer minutes,
        @Nullable String presenter) {

    public AgendaItem {
        cases = Lists.orEmpty(cases);
    }
}
