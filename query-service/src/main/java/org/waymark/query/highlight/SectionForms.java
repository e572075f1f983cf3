package org.waymark.query.highlight;

import static org.waymark.query.highlight.HighlightReportForms.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseId;
import org.waymark.events.LeftOutItem;
import org.waymark.events.RatingLevel;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.events.ReportText.Ask;
import org.waymark.events.ReportText.Tolerance;
import org.waymark.events.ReportText.ToleranceKind;
import org.waymark.events.ReportText.ToleranceState;
import org.waymark.events.Role;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.LineFormat;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.highlight.HighlightReportView.Choice;
import org.waymark.query.highlight.HighlightReportView.SectionText;
import org.waymark.query.web.Option;

/** Writing a section of a draft, and choosing what it tells. Which section it is, is asked first, or named by the link. */
final class SectionForms {

    private static final String SECTION = "section";

    /** A reference, and behind it the reason. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\s*((?=[A-Za-z.-]*[0-9])[A-Za-z0-9][A-Za-z0-9.-]*)[\\s:,–-]*(.*)");

    private static final LineFormat EXCLUDED =
            new LineFormat(SectionForms::leftOut, "begin with a reference, such as “R2 It is told under P3”");

    private SectionForms() {}

    static CommandForm write() {
        return about("write", "write-report-section", "Write a section")
                .button("Save the section")
                .done("Section written")
                .takesReason()
                .first(section(Stream.of(ReportSection.values())), subject -> unknown(subject, false))
                .fields(SectionForms::written);
    }

    static CommandForm choose() {
        return about("choose", "choose-report-items", "Choose what a section tells")
                .button("Save the choice")
                .done("Choice saved")
                .first(
                        section(Stream.of(ReportSection.values()).filter(ReportSection::takesChoices)),
                        subject -> unknown(subject, true))
                .fields(SectionForms::chosen);
    }

    private static CommandForm about(String name, String command, String title) {
        return HighlightReportForms.about(name, command, title)
                .withoutDecision()
                .allowedTo(Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR)
                .by(HighlightReportForms::writes)
                .when(HighlightReportForms.in(ReportState.DRAFT))
                .leadsTo((subject, id) -> "/highlight-reports/" + subject.ref() + "#" + subject.named(SECTION))
                .cancelsTo(subject -> "/highlight-reports/" + subject.ref());
    }

    private static FormField section(Stream<ReportSection> sections) {
        return FormField.radios(
                        SECTION,
                        "Which section",
                        sections.map(section -> Option.of(section.id(), section.title()))
                                .toList())
                .needed("Choose a section");
    }

    private static Optional<String> unknown(Subject subject, boolean ofCases) {
        String asked = subject.named(SECTION);
        boolean known = ReportSection.of(asked)
                .filter(section -> !ofCases || section.takesChoices())
                .filter(section -> report(subject).head().sections().contains(asked))
                .isPresent();
        return known
                ? Optional.empty()
                : Optional.of(asked.isEmpty() ? "Choose a section" : "This report has no such section");
    }

    private static List<FormField> written(Subject subject) {
        String asked = subject.named(SECTION);
        Optional<SectionText> text = report(subject).text(asked);
        ReportText said = text.map(SectionText::content).orElse(new ReportText(null, null, List.of(), List.of()));
        List<FormField> fields = new ArrayList<>();
        ReportSection.of(asked).ifPresent(section -> fields.add(FormField.heading(section.title())));
        text.map(SectionText::carriedFrom)
                .ifPresent(from ->
                        fields.add(FormField.inset("This text comes from " + from + ". Nobody has changed it yet.")));
        if (asked.equals(ReportSection.STATUS.id())) {
            fields.add(rating(subject, said.rating()));
        }
        fields.add(FormField.area("text", "Text (optional)").rows(8).prefill(said.text()));
        if (asked.equals(ReportSection.ASKS.id())) {
            fields.add(asks(said.asks()));
        }
        if (asked.equals(ReportSection.TOLERANCES.id())) {
            fields.add(tolerances(said.tolerances()));
        }
        return fields;
    }

    private static FormField rating(Subject subject, @Nullable RatingLevel now) {
        return FormField.radios(
                        "rating",
                        "Overall rating",
                        subject.strategy().ratings().stream()
                                .map(level -> Option.of(level.letter(), level.letter() + " " + level.name()))
                                .toList())
                .hint("Enter the reason below: the report shows it beside the rating.")
                .needed("Choose the overall rating")
                .prefill(now == null ? null : now.letter());
    }

    private static FormField asks(List<Ask> now) {
        return FormField.table(
                "asks",
                "Decisions asked for",
                Table.Layout.STACKED,
                List.of("What is to be decided", "Options, one after the other, with a semicolon between them"),
                IntStream.range(0, Math.max(4, now.size() + 1))
                        .mapToObj(row -> ask(row, row < now.size() ? now.get(row) : null))
                        .toList(),
                (cells, form) -> listed(cells.stream()
                        .flatMap(row -> row.getFirst().stream()
                                .map(question -> Map.of(
                                        "question",
                                        question,
                                        "options",
                                        options(row.get(1).orElse("").toString()))))));
    }

    private static Table.Row ask(int row, @Nullable Ask now) {
        String of = " " + (row + 1);
        return new Table.Row(
                "",
                List.of(
                        FormField.line("asks." + row + ".question", "Decision" + of)
                                .prefill(now == null ? null : now.question()),
                        FormField.line("asks." + row + ".options", "Options of decision" + of)
                                .prefill(now == null ? null : String.join("; ", now.options()))));
    }

    private static List<String> options(String typed) {
        return Stream.of(typed.split(";"))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static FormField tolerances(List<Tolerance> now) {
        return FormField.table(
                "tolerances",
                "Tolerances",
                Table.Layout.STACKED,
                List.of("State", "In a sentence"),
                Stream.of(ToleranceKind.values())
                        .map(kind -> tolerance(
                                kind,
                                now.stream()
                                        .filter(each -> each.kind() == kind)
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                (cells, form) -> listed(IntStream.range(0, cells.size())
                        .boxed()
                        .flatMap(row -> cells.get(row).getFirst().stream()
                                .map(state -> tolerance(
                                        ToleranceKind.values()[row],
                                        state,
                                        cells.get(row).get(1))))));
    }

    private static Table.Row tolerance(ToleranceKind kind, @Nullable Tolerance now) {
        return new Table.Row(
                kind.title(),
                List.of(
                        FormField.choice(
                                        "tolerances." + kind + ".state",
                                        kind.title() + ": state",
                                        Stream.concat(
                                                        Stream.of(Option.of("", "Not told")),
                                                        Stream.of(ToleranceState.values())
                                                                .map(state -> Option.of(state.name(), state.title())))
                                                .toList())
                                .prefill(now == null ? null : now.state().name()),
                        FormField.line("tolerances." + kind + ".explanation", kind.title() + ": in a sentence")
                                .prefill(now == null ? null : now.explanation())));
    }

    private static Map<String, Object> tolerance(ToleranceKind kind, Object state, Optional<Object> explanation) {
        Map<String, Object> tolerance = new LinkedHashMap<>();
        tolerance.put("kind", kind.name());
        tolerance.put("state", state);
        explanation.ifPresent(text -> tolerance.put("explanation", text));
        return tolerance;
    }

    private static Optional<Object> listed(Stream<? extends Map<String, ?>> rows) {
        List<? extends Map<String, ?>> all = rows.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static List<FormField> chosen(Subject subject) {
        String asked = subject.named(SECTION);
        Optional<Choice> now = report(subject).choice(asked);
        return List.of(
                FormField.heading(
                        ReportSection.of(asked).map(ReportSection::title).orElse(asked)),
                FormField.lines("include", "Also tell (optional)")
                        .each(LineFormat.SHORT)
                        .hint("References of items that the section would not tell, one on each line, such as R2.")
                        .prefill(now.map(Choice::include).orElse(List.of())),
                FormField.lines("exclude", "Leave out (optional)")
                        .each(EXCLUDED)
                        .hint(
                                "One on each line: the reference, then the reason. The report says that a Red or High item was"
                                        + " left out, and why.")
                        .prefill(now.map(Choice::exclude).orElse(List.of()).stream()
                                .map(SectionForms::line)
                                .toList()));
    }

    private static String line(LeftOutItem item) {
        return item.why() == null ? item.ref() : item.ref() + " " + item.why();
    }

    private static Optional<Object> leftOut(String line) {
        Matcher typed = LEFT_OUT.matcher(line);
        if (!typed.matches()) {
            return Optional.empty();
        }
        String ref = CaseId.asKept(typed.group(1));
        String why = typed.group(2).strip();
        return Optional.of(why.isEmpty() ? Map.of("ref", ref) : Map.of("ref", ref, "reason", why));
    }
}
