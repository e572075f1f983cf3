package org.waymark.query.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Role;
import org.waymark.events.WorksheetForm;
import org.waymark.events.WorksheetHead;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FieldInput.Table;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Members;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Option;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.Sheets;
import org.waymark.query.worksheet.sheet.WorksheetState;
import org.waymark.query.worksheet.sheet.WorksheetView;

/** What can be done with a worksheet, from its rows to its end. */
@Component
final class WorksheetForms implements CaseForms {

    /** Who writes in worksheets: whoever takes part in a workshop. */
    static final Role[] WRITERS = {Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR};

    static final String ADD_ROW = "add-row";

    private final Snapshots snapshots;

    WorksheetForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** What forms about rows need beside the row. */
    record Found(StrategySnapshot snapshot, Sheet sheet) {}

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.WORKSHEET;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(ADD_ROW, "add-worksheet-row", "Add a row")
                        .button("Add the row")
                        .done("Row {id} added")
                        .withoutDecision()
                        .allowedTo(WRITERS)
                        .when(WorksheetForms::isNotClosed)
                        .finds(this::sheet)
                        .fields(subject -> cells(subject))
                        .finish((subject, command) -> SheetFields.finished(
                                command, subject.found(Found.class).sheet(), null))
                        .leadsTo((subject, id) -> page(subject.ref()) + "#" + firstField(subject)),
                about("order", "order-worksheet-rows", "Put the rows in order")
                        .button("Save the order")
                        .done("Order saved")
                        .allowedTo(WRITERS)
                        .withoutDecision()
                        .when(WorksheetForms::isNotClosed)
                        .finds(this::sheet)
                        .fields(WorksheetForms::order)
                        .changesSomething(),
                about("revise", "revise-worksheet", "Change title, occasion or people")
                        .button("Save the changes")
                        .done("Worksheet changed")
                        .revises()
                        .allowedTo(WRITERS)
                        .when(WorksheetForms::isNotClosed)
                        .fields(subject ->
                                withReason(subject, head(subject, sheet(subject).head()))),
                about("agree", "agree-worksheet", "Agree the worksheet")
                        .done("Worksheet agreed")
                        .allowedTo(Role.COORDINATOR)
                        .when(subject -> state(subject) == WorksheetState.OPEN)
                        .fields(subject -> List.of(
                                FormField.inset("From then on, each change to a row needs a reason."),
                                FormField.line("review", "Meeting that agreed it (optional)")
                                        .hint("Reference of the meeting, such as M4."))),
                about("change-columns", "change-worksheet-columns", "Take on the latest columns of its kind")
                        .done("Columns changed")
                        .allowedTo(Role.COORDINATOR)
                        .when(WorksheetForms::hasLaterColumns)
                        .fields(
                                subject -> List.of(
                                        FormField.inset(
                                                "Rows keep what was written in them. What a column held that is no more is shown as a former column."))),
                about("reopen", "reopen-worksheet", "Reopen the worksheet")
                        .done("Worksheet reopened")
                        .needsReason()
                        .allowedTo(Role.COORDINATOR)
                        .when(subject -> state(subject) != WorksheetState.OPEN),
                about("close", "close-worksheet", "Close the worksheet")
                        .done("Worksheet closed")
                        .takesReason()
                        .warns()
                        .allowedTo(Role.COORDINATOR)
                        .when(WorksheetForms::isNotClosed)
                        .fields(subject ->
                                List.of(FormField.inset("Nothing in it can be changed then. It can be reopened."))));
    }

    /** Where the next row begins: a browser that is led to a field puts the cursor there. */
    private static String firstField(Subject subject) {
        return SheetFields.name(subject.found(Found.class).sheet().columns().getFirst());
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("worksheet", name, command, title)
                .leadsTo((subject, id) -> page(subject.ref()))
                .cancelsTo(subject -> page(subject.ref()));
    }

    /** The page of a worksheet, below the strategy. */
    static String page(String ref) {
        return "/worksheets/" + ref;
    }

    private Optional<Found> sheet(Subject subject, AsOf asOf) {
        StrategySnapshot snapshot = snapshots.of(subject.strategy().code(), asOf);
        return Sheets.find(snapshot, subject.ref()).map(sheet -> new Found(snapshot, sheet));
    }

    private static WorksheetView sheet(Subject subject) {
        return subject.state(WorksheetView.class);
    }

    private static WorksheetState state(Subject subject) {
        return sheet(subject).state();
    }

    private static boolean isNotClosed(Subject subject) {
        return state(subject) != WorksheetState.CLOSED;
    }

    private static boolean hasLaterColumns(Subject subject) {
        WorksheetForm form = sheet(subject).form();
        return isNotClosed(subject)
                && WorksheetKinds.form(subject.strategy(), form.kind())
                        .filter(latest -> !latest.equals(form))
                        .isPresent();
    }

    private static List<FormField> cells(Subject subject) {
        Found found = subject.found(Found.class);
        return withReason(
                subject,
                SheetFields.of(
                        found.sheet(), SheetFields.known(found.snapshot(), found.sheet(), subject), null, subject));
    }

    private static List<FormField> withReason(Subject subject, List<FormField> fields) {
        return state(subject) == WorksheetState.AGREED ? withReason(fields) : fields;
    }

    /** With a reason, as the worksheet is agreed. */
    static List<FormField> withReason(List<FormField> fields) {
        return Stream.concat(
                        fields.stream(),
                        Stream.of(FormField.area("reason", "Reason")
                                .rows(2)
                                .hint("The worksheet is agreed: the reason is kept permanently with this change.")
                                .needed("Enter a reason")))
                .toList();
    }

    /** What a worksheet says of itself. */
    static List<FormField> head(Subject subject, WorksheetHead head) {
        return List.of(
                FormField.line("title", "Title").needed("Enter a title").prefill(head.title()),
                FormField.line("occasion", "Source or occasion (optional)")
                        .hint("Such as: Workshop with the councils.")
                        .prefill(head.occasion()),
                FormField.day("day", "Day of the occasion (optional)")
                        .hint("Such as 12 May 2024.")
                        .prefill(head.day()),
                Members.offered(
                                FormField.lines("participants", "Who takes part (optional)")
                                        .hint("People, posts or groups, one on each line."),
                                subject)
                        .prefill(head.participants()));
    }

    private static List<FormField> order(Subject subject) {
        List<SheetRow> rows = subject.found(Found.class).sheet().rows();
        if (rows.isEmpty()) {
            return List.of(FormField.note("There are no rows yet."));
        }
        return List.of(FormField.table(
                        "rows",
                        "Rows in their order",
                        Table.Layout.STACKED,
                        List.of("Row", "Place"),
                        IntStream.range(0, rows.size())
                                .mapToObj(index -> place(rows.get(index), index + 1, rows.size()))
                                .toList(),
                        (cells, form) -> ordered(rows, cells))
                .hint("Choose another place for the rows that move; the others make room."));
    }

    private static Table.Row place(SheetRow row, int place, int last) {
        return new Table.Row(
                row.ref() + " " + row.title(),
                List.of(FormField.choice(
                                "place-" + row.ref(),
                                "Place of " + row.ref(),
                                IntStream.rangeClosed(1, last)
                                        .mapToObj(each -> Option.of(String.valueOf(each), String.valueOf(each)))
                                        .toList())
                        .prefill(place)));
    }

    private static Optional<Object> ordered(List<SheetRow> rows, List<List<Optional<Object>>> cells) {
        List<Placed> placed = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            int was = index + 1;
            int is = cells.get(index)
                    .getFirst()
                    .map(place -> Integer.parseInt(place.toString()))
                    .orElse(was);
            placed.add(new Placed(rows.get(index).ref(), was, is));
        }
        return Optional.of(placed.stream()
                .sorted(Comparator.comparingInt(Placed::is).thenComparing(Placed::moved))
                .map(Placed::ref)
                .toList());
    }

    /** A row and its place: one that moves up stands before the one whose place it takes, one that moves down after it. */
    private record Placed(String ref, int was, int is) {

        int moved() {
            return Integer.signum(is - was);
        }
    }
}
