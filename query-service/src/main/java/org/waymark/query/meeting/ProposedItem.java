package org.waymark.query.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AgendaItem;
import org.waymark.query.review.AgendaView;

/**
 * An item that is proposed for the agenda of a meeting.
 *
 * @param key     what tells it from the others, the same from one proposal to the next, such as {@code red-P3}
 * @param cases   refs of what it is about
 * @param text    what to do about it; null where the title says enough
 * @param minutes how long it should take
 */
record ProposedItem(
        String key,
        String title,
        List<String> cases,
        @Nullable String text,
        int minutes) {

    ProposedItem {
        cases = List.copyOf(cases);
    }

    /** Whether the agenda has an item of this name, or items about all of its cases. */
    boolean isOn(AgendaView agenda) {
        List<String> about =
                agenda.items().stream().flatMap(item -> item.cases().stream()).toList();
        return agenda.items().stream().map(AgendaItem::title).anyMatch(title::equals)
                || !cases.isEmpty() && about.containsAll(cases);
    }

    /** The same as an item of an agenda. */
    AgendaItem item(int id) {
        return new AgendaItem(id, title, cases, text, minutes, null);
    }

    /** Nothing where it would be about no case. */
    Stream<ProposedItem> unlessEmpty() {
        return cases.isEmpty() ? Stream.empty() : Stream.of(this);
    }
}
