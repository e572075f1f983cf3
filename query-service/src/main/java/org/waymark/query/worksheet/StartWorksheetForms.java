package org.waymark.query.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.events.WorksheetHead;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.StrategyForms;
import org.waymark.query.forms.Subject;
import org.waymark.query.web.Command;
import org.waymark.query.web.Option;
import org.waymark.query.worksheet.WorksheetKinds.Kind;

/** Starts a worksheet of a kind. */
@Component
final class StartWorksheetForms implements StrategyForms {

    static final String START = "start-worksheet";

    private static final String KIND = "kind";
    private static final String USUAL_ROWS = "usualRows";

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of(START, START, "Start a worksheet")
                .button("Start the worksheet")
                .done("Worksheet {id} started")
                .allowedTo(Role.COORDINATOR, Role.LEAD)
                .in(WorksheetCases.TAB)
                .first(kind(), StartWorksheetForms::fault)
                .caption(subject ->
                        chosen(subject).map(kind -> kind.form().title()).orElse(""))
                .fields(StartWorksheetForms::fields)
                .finish(StartWorksheetForms::finished)
                .leadsTo((subject, id) -> id.isEmpty() ? "/" + WorksheetCases.TAB : WorksheetForms.page(id))
                .cancelsTo(subject -> "/" + WorksheetCases.TAB));
    }

    private static FormField kind() {
        return FormField.line(KIND, "Kind of worksheet")
                .hint("Such as gap-analysis. The page Worksheets lists all kinds.")
                .needed("Enter a kind");
    }

    private static Optional<String> fault(Subject subject) {
        return chosen(subject).isPresent()
                ? Optional.empty()
                : Optional.of("There is no such kind of worksheet. Use one of these: "
                        + String.join(
                                ", ",
                                WorksheetKinds.all(subject.strategy()).stream()
                                        .map(each -> each.form().kind())
                                        .toList()));
    }

    private static Optional<Kind> chosen(Subject subject) {
        return WorksheetKinds.of(subject.strategy(), subject.named(KIND));
    }

    private static List<FormField> fields(Subject subject) {
        Kind kind = chosen(subject).orElseThrow();
        List<FormField> fields = new ArrayList<>();
        Stream.ofNullable(kind.form().purpose()).map(FormField::note).forEach(fields::add);
        fields.addAll(WorksheetForms.head(subject, new WorksheetHead(kind.form().title(), null, null, List.of())));
        if (kind.hasUsualRows()) {
            fields.add(FormField.checks(
                            USUAL_ROWS,
                            "Rows to start with",
                            List.of(Option.of("true", "Begin with the usual rows: " + usual(kind))))
                    .hint("Rows can be added, revised and removed afterwards.")
                    .prefill(List.of("true")));
        }
        return fields;
    }

    private static String usual(Kind kind) {
        List<String> rows = kind.shipped() == null
                ? List.of()
                : kind.shipped().usualRows().stream()
                        .map(row -> row.getOrDefault(kind.form().heading(), ""))
                        .toList();
        return rows.isEmpty()
                ? "one for each action"
                : rows.size() <= 4
                        ? String.join(", ", rows)
                        : String.join(", ", rows.subList(0, 3)) + " and " + (rows.size() - 3) + " more";
    }

    private static Command finished(Subject subject, Command command) {
        return command.body().get(USUAL_ROWS) instanceof List<?> ticked
                ? command.with(USUAL_ROWS, !ticked.isEmpty())
                : command;
    }
}
