package org.waymark.query.happening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.AgendaEvent;
import org.waymark.events.AgendaEvent.AgendaItemMinuted;
import org.waymark.events.AgendaEvent.AgendaPlanned;
import org.waymark.events.AgendaItem;
import org.waymark.events.ItemMinutes;
import org.waymark.query.happening.Happening.Written;

/** What the events of an agenda and its minutes mean to their meeting. */
final class AgendaMeaning {

    private AgendaMeaning() {}

    static EventMeaning of(AgendaEvent event) {
        return new EventMeaning(new Written(), day -> sentence(event), memory -> changes(event));
    }

    private static String sentence(AgendaEvent event) {
        return switch (event) {
            case AgendaPlanned planned ->
                "%s the agenda of meeting %s: %d %s."
                        .formatted(
                                planned.before().isEmpty() ? "Planned" : "Changed",
                                planned.review(),
                                planned.items().size(),
                                planned.items().size() == 1 ? "item" : "items");
            case AgendaItemMinuted minuted -> minuted(minuted);
        };
    }

    private static String minuted(AgendaItemMinuted minuted) {
        String about = "“" + minuted.title() + "” at meeting " + minuted.review() + ".";
        if (Objects.equals(minuted.before().text(), minuted.after().text())) {
            return (minuted.after().done() ? "Finished " : "Took up again ") + about;
        }
        return (minuted.before().text() == null ? "Recorded" : "Changed") + " the minutes of " + about;
    }

    private static List<FieldChange> changes(AgendaEvent event) {
        return switch (event) {
            case AgendaPlanned planned -> FieldChanges.between(agenda(planned.before()), agenda(planned.items()));
            case AgendaItemMinuted minuted -> FieldChanges.between(minutes(minuted.before()), minutes(minuted.after()));
        };
    }

    /** The items by their numbers, then who presents any of them. */
    private static Map<String, String> agenda(List<AgendaItem> items) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!items.isEmpty()) {
            words.put(
                    "order",
                    items.stream().map(item -> String.valueOf(item.id())).collect(Collectors.joining(", ")));
        }
        items.forEach(item -> words.put("item " + item.id(), words(item)));
        String presenters = items.stream()
                .flatMap(item -> Stream.ofNullable(item.presenter()))
                .distinct()
                .collect(Collectors.joining("; "));
        if (!presenters.isEmpty()) {
            words.put("presenters", presenters);
        }
        return words;
    }

    private static String words(AgendaItem item) {
        return Stream.of(
                        item.title(),
                        item.cases().isEmpty() ? "" : "about " + String.join(", ", item.cases()),
                        item.minutes() == null ? "" : item.minutes() + " minutes",
                        text(item.text()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> minutes(ItemMinutes minutes) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("minutes", text(minutes.text()));
        words.put("item", minutes.done() ? "Finished" : "Open");
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
