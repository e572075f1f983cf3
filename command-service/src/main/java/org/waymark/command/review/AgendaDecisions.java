package org.waymark.command.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.review.PlanAgenda.ItemField;
import org.waymark.command.schema.Ref;
import org.waymark.events.AgendaEvent.AgendaItemMinuted;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.AgendaItem;
import org.waymark.events.ItemMinutes;

/** The rules about the agenda of a meeting and its minutes. */
final class AgendaDecisions {

    private AgendaDecisions() {}

    static Decision plan(AgendaState agenda, PlanAgenda command, DecisionContext context) {
        Review review = agenda.mustHave(command.strategy(), command.review());
        review.mustTakeAnAgenda();
        List<AgendaItem> items = items(agenda, command.items());
        if (items.equals(agenda.items())) {
            throw Refusal.at(
                    "items",
                    Refusal.Kind.RULE,
                    "agenda.unchanged",
                    "This is the agenda already. Change at least one item.");
        }
        mustKeepWhatHasMinutes(agenda, items);
        mustNameCases(agenda, items);
        agenda.strategy()
                .mustBeMembers("items", added(agenda.items(), items, item -> Stream.ofNullable(item.presenter())));
        return Decision.of(review.ref(), new AgendaPlanned(command.strategy(), review.ref(), agenda.items(), items));
    }

    /** The items with the numbers of those that have none yet. */
    private static List<AgendaItem> items(AgendaState agenda, List<ItemField> fields) {
        List<AgendaItem> items = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int next = agenda.lastId() + 1;
        for (int index = 0; index < fields.size(); index++) {
            ItemField field = fields.get(index);
            Integer id = field.id();
            if (id == null) {
                id = next++;
            } else if (agenda.item(id).isEmpty()) {
                throw refusal(
                        "items[" + index + "].id",
                        "agenda.unknown-item",
                        "There is no item " + id + " on this agenda. Leave the number out to add an item.");
            } else if (!taken.add(id)) {
                throw refusal(
                        "items[" + index + "].id",
                        "agenda.item-twice",
                        "Item " + id + " is on the list twice. Leave the number of one of them out.");
            }
            items.add(item(id, field));
        }
        return List.copyOf(items);
    }

    private static AgendaItem item(int id, ItemField field) {
        return new AgendaItem(
                id,
                field.title(),
                field.cases().stream().map(Ref::value).distinct().toList(),
                field.text(),
                field.minutes(),
                field.presenter());
    }

    private static void mustKeepWhatHasMinutes(AgendaState agenda, List<AgendaItem> items) {
        agenda.items().stream()
                .filter(item -> items.stream().noneMatch(kept -> kept.id() == item.id()))
                .filter(item -> !agenda.minutes(item.id()).equals(ItemMinutes.NONE))
                .findFirst()
                .ifPresent(item -> {
                    throw refusal(
                            "items",
                            "agenda.item-has-minutes",
                            "“" + item.title() + "” has minutes, so it stays on the agenda. Keep it on the list.");
                });
    }

    private static void mustNameCases(AgendaState agenda, List<AgendaItem> items) {
        List<String> unknown = added(agenda.items(), items, item -> item.cases().stream()).stream()
                .filter(ref -> !agenda.hasCase(ref))
                .toList();
        if (!unknown.isEmpty()) {
            throw refusal(
                    "items",
                    "case.unknown",
                    "There is nothing with the reference " + String.join(", ", unknown)
                            + " in this strategy. Check the reference.");
        }
    }

    /** What items name now and none did before. */
    private static List<String> added(
            List<AgendaItem> before, List<AgendaItem> after, Function<AgendaItem, Stream<String>> names) {
        List<String> known = before.stream().flatMap(names).toList();
        return after.stream()
                .flatMap(names)
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }

    static Decision minute(AgendaState agenda, RecordMinutes command, DecisionContext context) {
        Review review = agenda.mustHave(command.strategy(), command.review());
        review.mustHaveTakenPlace();
        AgendaItem item = agenda.item(command.item())
                .orElseThrow(() -> refusal(
                        "item",
                        "agenda.unknown-item",
                        "There is no item " + command.item() + " on the agenda of meeting " + review.ref()
                                + ". Check the number, or add the item to the agenda first."));
        if (review.isClosed()) {
            context.needsReason(
                    "agenda.reason-missing", "The meeting is closed. Enter a reason for changing its minutes.");
        }
        ItemMinutes before = agenda.minutes(item.id());
        ItemMinutes after =
                command.changes().appliedTo(MinutesFields.of(before)).minutes();
        if (Objects.equals(before, after)) {
            throw refusal("changes", "agenda.minutes-unchanged", "This would change nothing. Change the minutes.");
        }
        return Decision.of(
                review.ref(),
                new AgendaItemMinuted(command.strategy(), review.ref(), item.id(), item.title(), before, after));
    }

    private static Refusal refusal(String field, String code, String message) {
        return Refusal.at(field, Refusal.Kind.RULE, code, message);
    }
}
