package org.waymark.query.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AgendaItem;
import org.waymark.query.cases.CaseView;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.happening.Happening.Linked;
import org.waymark.query.happening.Happening.Unlinked;
import org.waymark.query.meeting.MeetingRecord.Item;
import org.waymark.query.review.AgendaView;
import org.waymark.query.review.AgendaView.Minuted;
import org.waymark.query.review.DecisionList;

/**
 * The items of a meeting, each with what belongs to it. A decision belongs to the first item that is about one of its cases. A
 * change belongs to the item of the decision that it carries out, or else to the first item that is about its case.
 */
final class MeetingItems {

    private final List<AgendaItem> items;
    private final @Nullable AgendaView agenda;
    private final Map<String, CaseView> cases;
    private final List<DecisionList.Row> decisions;
    private final List<AuditEntry> changes;

    /**
     * @param cases    those that the items are about
     * @param happened while the meeting was held, oldest first
     */
    MeetingItems(
            List<AgendaItem> items,
            @Nullable AgendaView agenda,
            List<CaseView> cases,
            List<DecisionList.Row> decisions,
            List<AuditEntry> happened) {
        this.items = items;
        this.agenda = agenda;
        this.cases = cases.stream().collect(Collectors.toMap(CaseView::ref, Function.identity()));
        this.decisions = decisions;
        this.changes = happened.stream().filter(this::isOfTheMeeting).toList();
    }

    /** Refs of what items are about. */
    static Set<String> cases(List<AgendaItem> items) {
        return items.stream().flatMap(item -> item.cases().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** That decisions were recorded, and linked to what they are about, the decisions themselves say. */
    private boolean isOfTheMeeting(AuditEntry entry) {
        Set<String> taken = new HashSet<>();
        decisions.forEach(decision -> taken.add(decision.ref()));
        return !taken.contains(entry.item())
                && !(entry.happening() instanceof Linked)
                && !(entry.happening() instanceof Unlinked)
                && (carriesOut(entry).isPresent() || cases.containsKey(entry.item()));
    }

    private Optional<DecisionList.Row> carriesOut(AuditEntry entry) {
        return decisions.stream()
                .filter(decision -> decision.ref().equals(entry.decision()))
                .findFirst();
    }

    List<Item> all() {
        return items.stream().map(this::item).toList();
    }

    private Item item(AgendaItem item) {
        Optional<Minuted> minutes = Optional.ofNullable(agenda).flatMap(known -> known.minutes(item.id()));
        return new Item(
                item.id(),
                item.title(),
                item.cases().stream()
                        .flatMap(ref -> Stream.ofNullable(cases.get(ref)))
                        .map(CaseView::name)
                        .toList(),
                item.text(),
                item.minutes(),
                item.presenter(),
                minutes.map(Minuted::text).orElse(null),
                minutes.map(Minuted::done).orElse(false),
                decisions.stream()
                        .filter(decision -> place(decision).equals(Optional.of(item)))
                        .toList(),
                changes.stream()
                        .filter(change -> place(change).equals(Optional.of(item)))
                        .toList());
    }

    List<DecisionList.Row> otherDecisions() {
        return decisions.stream().filter(decision -> place(decision).isEmpty()).toList();
    }

    List<AuditEntry> otherChanges() {
        return changes.stream().filter(change -> place(change).isEmpty()).toList();
    }

    private Optional<AgendaItem> place(DecisionList.Row decision) {
        return decision.items().stream().flatMap(ref -> about(ref).stream()).findFirst();
    }

    private Optional<AgendaItem> place(AuditEntry change) {
        return carriesOut(change).flatMap(this::place).or(() -> about(change.item()));
    }

    private Optional<AgendaItem> about(String ref) {
        return items.stream().filter(item -> item.cases().contains(ref)).findFirst();
    }
}
