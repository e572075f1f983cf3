package org.waymark.query.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.events.ReportSection;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FormField;
import org.waymark.query.web.Option;

/** What forms ask of what a report says of itself. */
final class ReportHeadFields {

    private static final List<Option> PLACES = Stream.concat(
                    Stream.of(Option.of("", "Not told")),
                    IntStream.rangeClosed(1, ReportSection.values().length)
                            .mapToObj(String::valueOf)
                            .map(place -> Option.of(place, place)))
            .toList();

    private ReportHeadFields() {}

    static FormField review() {
        return FormField.line("review", "Meeting it is for (optional)").hint("Reference of the meeting, such as M4.");
    }

    static FormField title() {
        return FormField.line("title", "Title (optional)").hint("If empty, “Highlight report”.");
    }

    static FormField owner() {
        return FormField.line("owner", "Owner (optional)").hint("Who answers for it: a name or a post.");
    }

    static FormField distribution() {
        return FormField.lines("distribution", "Distribution (optional)")
                .each(LineFormat.SHORT)
                .hint("Who gets it: names or posts, one on each line.");
    }

    /** The place of each section in a report; one without is not told. */
    static FormField sections(List<String> now) {
        return FormField.table(
                        "sections",
                        "Sections, by their place",
                        Table.Layout.STACKED,
                        List.of("Place"),
                        Stream.of(ReportSection.values())
                                .map(section -> new Table.Row(section.title(), List.of(place(section, now))))
                                .toList(),
                        (cells, form) -> ordered(cells))
                .hint("The first is 1. A section without a place is not told.")
                .needed("Enter the place of at least one section");
    }

    private static FormField place(ReportSection section, List<String> now) {
        int place = now.indexOf(section.id()) + 1;
        return FormField.choice("sections." + section.id(), "Place of " + section.title(), PLACES)
                .prefill(place == 0 ? "" : place);
    }

    /** Two sections with one place are told in the order in which they are asked for. */
    private static Optional<Object> ordered(List<List<Optional<Object>>> cells) {
        List<String> ids = IntStream.range(0, cells.size())
                .boxed()
                .filter(row -> cells.get(row).getFirst().isPresent())
                .sorted(Comparator.comparing(row ->
                        Integer.valueOf(cells.get(row).getFirst().orElseThrow().toString())))
                .map(row -> ReportSection.values()[row].id())
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }
}
