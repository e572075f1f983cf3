package org.waymark.query.worksheet;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.web.Command;
import org.waymark.query.worksheet.sheet.Sheet;
import org.waymark.query.worksheet.sheet.SheetRow;
import org.waymark.query.worksheet.sheet.Sheets;
import org.waymark.query.worksheet.sheet.WorksheetState;

/** What can be done with a row of a worksheet. */
@Component
final class WorksheetRowForms implements CaseForms {

    static final String REVISE = "revise";

    private final Snapshots snapshots;

    WorksheetRowForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    private record Found(StrategySnapshot snapshot, Sheet sheet, SheetRow row) {}

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.WORKSHEET_ROW;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(
                about(REVISE, "revise-worksheet-row", "Revise the row")
                        .button("Save the row")
                        .done("Row saved")
                        .withoutDecision()
                        .when(subject -> row(subject).canChange())
                        .finds(this::found)
                        .fields(WorksheetRowForms::cells)
                        .changesSomething()
                        .finish((subject, command) -> SheetFields.finished(
                                inWorksheet(subject, command),
                                subject.found(Found.class).sheet(),
                                subject.found(Found.class).row())),
                about("remove", "remove-worksheet-row", "Remove the row")
                        .done("Row removed. It stays readable, and can be put back")
                        .needsReason()
                        .when(subject -> row(subject).canChange()),
                about("restore", "restore-worksheet-row", "Put the row back")
                        .done("Row put back")
                        .takesReason()
                        .when(subject -> row(subject).row().removed() != null
                                && row(subject).worksheet().closed() == null));
    }

    private static CommandForm about(String name, String command, String title) {
        return CommandForm.about("row", name, command, title)
                .allowedTo(WorksheetForms.WRITERS)
                .finish(WorksheetRowForms::inWorksheet)
                .leadsTo((subject, id) ->
                        WorksheetForms.page(row(subject).worksheet().ref()) + "#" + subject.ref())
                .cancelsTo(
                        subject -> WorksheetForms.page(row(subject).worksheet().ref()) + "#" + subject.ref());
    }

    private static CurrentRow row(Subject subject) {
        return subject.state(CurrentRow.class);
    }

    private static Command inWorksheet(Subject subject, Command command) {
        return command.with("worksheet", row(subject).worksheet().ref());
    }

    private Optional<Found> found(Subject subject, AsOf asOf) {
        StrategySnapshot snapshot = snapshots.of(subject.strategy().code(), asOf);
        return Sheets.find(snapshot, row(subject).worksheet().ref())
                .flatMap(sheet -> sheet.row(subject.ref()).map(row -> new Found(snapshot, sheet, row)));
    }

    private static List<FormField> cells(Subject subject) {
        Found found = subject.found(Found.class);
        List<FormField> cells = SheetFields.of(
                found.sheet(), SheetFields.known(found.snapshot(), found.sheet(), subject), found.row(), subject);
        return found.sheet().head().state() == WorksheetState.AGREED ? WorksheetForms.withReason(cells) : cells;
    }
}
