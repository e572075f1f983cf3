package org.waymark.query.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AgendaItem;
import org.waymark.events.ItemMinutes;
import org.waymark.events.StrategyCode;
import org.waymark.query.views.Provenance;

/**
 * The agenda of a meeting, and its minutes as they are now. Earlier agendas and minutes are in the audit trail.
 *
 * @param items   in order
 * @param minutes of those that have any
 * @param changed who planned the agenda or wrote minutes last, and when
 */
public record AgendaView(
        StrategyCode strategy, String review, List<AgendaItem> items, List<Minuted> minutes, Provenance changed) {

    /**
     * The minutes of an item.
     *
     * @param item    its number
     * @param stamp   who changed them last, when and why
     * @param changes how often they were written, from 1
     */
    public record Minuted(int item, ItemMinutes minutes, Provenance stamp, int changes) {

        /** What was said and agreed; null where nothing is recorded. */
        public @Nullable String text() {
            return minutes.text();
        }

        public boolean done() {
            return minutes.done();
        }
    }

    /** The item with this number, if it is on the agenda. */
    public Optional<AgendaItem> item(int id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }

    /** The minutes of an item, if there are any. */
    public Optional<Minuted> minutes(int item) {
        return minutes.stream().filter(each -> each.item() == item).findFirst();
    }

    /** Whether anything was said of any item. */
    public boolean hasMinutes() {
        return minutes.stream().anyMatch(each -> each.text() != null);
    }

    /** How many minutes it is planned to take; items without a time count as none. */
    public int planned() {
        return items.stream()
                .map(AgendaItem::minutes)
                .flatMap(Stream::ofNullable)
                .mapToInt(Integer::intValue)
                .sum();
    }

    AgendaView withItems(List<AgendaItem> after, Provenance stamp) {
        return new AgendaView(strategy, review, after, minutes, stamp);
    }

    AgendaView withMinutes(int item, ItemMinutes after, Provenance stamp) {
        int before = minutes(item).map(Minuted::changes).orElse(0);
        List<Minuted> others =
                minutes.stream().filter(each -> each.item() != item).toList();
        List<Minuted> all = Stream.concat(others.stream(), Stream.of(new Minuted(item, after, stamp, before + 1)))
                .toList();
        return new AgendaView(strategy, review, items, all, stamp);
    }
}
