package org.waymark.query.highlight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.ReportSection;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FormField;

/** What forms ask of what a report says of itself. */
final class ReportHeadFields {

    private static final String TITLES =
            Stream.of(ReportSection.values()).map(ReportSection::title).collect(Collectors.joining(", "));

    private static final LineFormat SECTION =
            new LineFormat(ReportHeadFields::section, "enter the name of a section: " + TITLES);

    private ReportHeadFields() {}

    static FormField review() {
        return FormField.line("review", "Meeting it is for (optional)").hint("Reference of the meeting, such as M4.");
    }

    static FormField title() {
        return FormField.line("title", "Title (optional)").hint("If empty, “Highlight report”.");
    }

    static FormField owner() {
        return FormField.line("owner", "Owner (optional)").hint("Who answers for it: an account name or a post.");
    }

    static FormField distribution() {
        return FormField.lines("distribution", "Distribution (optional)")
                .each(LineFormat.SHORT)
                .hint("Who gets it: account names or posts, one on each line.");
    }

    /** The sections of a report, one a line, in their order. */
    static FormField sections(List<String> now) {
        return FormField.lines("sections", "Sections, in their order")
                .rows(11)
                .each(SECTION)
                .hint("One on each line. There are: " + TITLES + ".")
                .needed("Enter at least one section")
                .prefill(now.stream()
                        .map(id -> ReportSection.of(id).map(ReportSection::title).orElse(id))
                        .toList());
    }

    private static Optional<Object> section(String line) {
        return Stream.of(ReportSection.values())
                .filter(section -> section.title().equalsIgnoreCase(line.strip())
                        || section.id().equalsIgnoreCase(line.strip()))
                .findFirst()
                .map(ReportSection::id);
    }
}
