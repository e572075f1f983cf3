package org.waymark.query.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AgendaItem;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FieldInput.Width;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Option;

/** The fields of an agenda: a row an item, with its place; and what is proposed and not on it. */
final class AgendaFields {

    private static final String ITEMS = "items";
    private static final String PROPOSED = "proposed";

    /** How many rows there are for items that are not on the agenda yet. */
    private static final int MORE = 4;

    private AgendaFields() {}

    static List<FormField> of(Subject subject) {
        PlannedAgenda agenda = subject.found(PlannedAgenda.class);
        List<FormField> fields = new ArrayList<>();
        if (!agenda.planned()) {
            fields.add(FormField.inset(
                    "This agenda is proposed from what needs attention today. Nothing is recorded until you save it."));
        }
        fields.add(table(agenda, subject));
        if (!agenda.missing().isEmpty()) {
            fields.add(FormField.checks(
                            PROPOSED,
                            "Proposed, and not on the agenda (optional)",
                            agenda.missing().stream()
                                    .map(item -> Option.of(item.key(), label(item)))
                                    .toList())
                    .hint("What needs attention today. What you tick is added before the last item."));
        }
        return fields;
    }

    private static String label(ProposedItem item) {
        return item.title() + (item.cases().isEmpty() ? "" : " (" + String.join(", ", item.cases()) + ")");
    }

    private static FormField table(PlannedAgenda agenda, Subject subject) {
        List<AgendaItem> items = agenda.items();
        return FormField.table(
                        ITEMS,
                        "Agenda",
                        Table.Layout.STACKED,
                        List.of("Place", "Item", "About", "What is to be discussed", "Minutes", "Presenter"),
                        IntStream.range(0, items.size() + MORE)
                                .mapToObj(index -> row(index, index < items.size() ? items.get(index) : null, subject))
                                .toList(),
                        (cells, form) -> Optional.of(read(cells, agenda, form)))
                .hint("Change the numbers in “Place” to change the order. Empty an item to remove it. In “About”, give"
                        + " references such as P1, separated by commas.");
    }

    /** Its fields are named by the number of the item, so that they are its own whatever others move meanwhile. */
    private static Table.Row row(int index, @Nullable AgendaItem item, Subject subject) {
        String of = " of item " + (index + 1);
        String name = ITEMS + "-" + (item == null ? "new" + index : item.id()) + "-";
        return new Table.Row(
                "",
                List.of(
                        FormField.line(name + "place", "Place" + of)
                                .width(Width.OF_3)
                                .prefill(item == null ? null : index + 1),
                        FormField.line(name + "title", "Title" + of).prefill(item == null ? null : item.title()),
                        FormField.line(name + "cases", "References" + of)
                                .width(Width.OF_10)
                                .prefill(item == null ? null : String.join(", ", item.cases())),
                        FormField.area(name + "text", "What is to be discussed" + of)
                                .rows(2)
                                .prefill(item == null ? null : item.text()),
                        FormField.line(name + "minutes", "Minutes" + of)
                                .width(Width.OF_3)
                                .prefill(item == null ? null : item.minutes()),
                        Members.offered(FormField.line(name + "presenter", "Presenter" + of), subject)
                                .prefill(item == null ? null : item.presenter())));
    }

    /** What one row says; where it comes is compared with where it came before. */
    private record Typed(int before, double place, Map<String, Object> item) {

        /** Whoever moves an item to a place wants it there: before what was there, or behind it if it comes from above. */
        int moved() {
            return Double.compare(before, place);
        }
    }

    /** A row without a title is left out, and so is its item. */
    private static List<Map<String, Object>> read(
            List<List<Optional<Object>>> cells, PlannedAgenda agenda, FormInput form) {
        List<Typed> rows = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            List<Optional<Object>> row = cells.get(index);
            if (row.get(1).isPresent()) {
                AgendaItem before =
                        index < agenda.items().size() ? agenda.items().get(index) : null;
                rows.add(typed(index, row, agenda.planned() ? before : null, form));
            }
        }
        if (rows.isEmpty()) {
            form.reject(ITEMS, "Enter at least one item");
        }
        return rows.stream()
                .sorted(Comparator.comparingDouble(Typed::place)
                        .thenComparing(Comparator.comparingInt(Typed::moved).reversed())
                        .thenComparingInt(Typed::before))
                .map(Typed::item)
                .toList();
    }

    private static Typed typed(int index, List<Optional<Object>> row, @Nullable AgendaItem before, FormInput form) {
        Map<String, Object> item = new LinkedHashMap<>();
        if (before != null) {
            item.put("id", before.id());
        }
        row.get(1).ifPresent(title -> item.put("title", title));
        row.get(2).map(AgendaFields::refs).ifPresent(refs -> item.put("cases", refs));
        row.get(3).ifPresent(text -> item.put("text", text));
        whole(row.get(4), "Minutes", form).ifPresent(minutes -> item.put("minutes", minutes));
        row.get(5).ifPresent(presenter -> item.put("presenter", presenter));
        int place = whole(row.get(0), "Place", form).orElse(index + 1);
        return new Typed(index + 1, place, item);
    }

    private static List<String> refs(Object typed) {
        return Arrays.stream(typed.toString().split("[,;\\s]+"))
                .filter(ref -> !ref.isEmpty())
                .toList();
    }

    private static Optional<Integer> whole(Optional<Object> typed, String what, FormInput form) {
        return typed.map(Object::toString).flatMap(text -> {
            if (!text.matches("[0-9]{1,4}")) {
                form.reject(ITEMS, what + " “" + text + "”: enter a whole number, such as 5");
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(text));
        });
    }

    /** The command with what was ticked of the proposal, before the last item. */
    static Command planned(Subject subject, Command command) {
        if (!(command.body().get(PROPOSED) instanceof List<?> ticked)
                || !(command.body().get(ITEMS) instanceof List<?> items)) {
            return command;
        }
        List<Map<String, Object>> added = subject.found(PlannedAgenda.class).missing().stream()
                .filter(item -> ticked.contains(item.key()))
                .map(AgendaFields::fields)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        body.remove(PROPOSED);
        int last = Math.max(0, items.size() - 1);
        body.put(
                ITEMS,
                Stream.of(items.subList(0, last).stream(), added.stream(), items.subList(last, items.size()).stream())
                        .flatMap(some -> some)
                        .toList());
        return new Command(command.name(), body);
    }

    private static Map<String, Object> fields(ProposedItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", item.title());
        if (!item.cases().isEmpty()) {
            fields.put("cases", item.cases());
        }
        if (item.text() != null) {
            fields.put("text", item.text());
        }
        fields.put("minutes", item.minutes());
        return fields;
    }
}
