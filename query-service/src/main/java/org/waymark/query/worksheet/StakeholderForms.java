package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.waymark.query.worksheet.sheet.Sheets;
import org.waymark.query.worksheet.sheet.WorksheetState;

/** A group of stakeholders is added from the row in which somebody came upon it: to the latest worksheet that takes them. */
@Component
final class StakeholderForms implements CaseForms {

    private final Snapshots snapshots;

    StakeholderForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** @param sheet null where no worksheet of stakeholders takes rows */
    private record Found(
            StrategySnapshot snapshot, @Nullable Sheet sheet) {

        Sheet open() {
            return Objects.requireNonNull(sheet);
        }
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return kind.kind() == CaseKind.WORKSHEET_ROW;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.of("add-stakeholder", "add-worksheet-row", "Add a linked stakeholder group")
                .button("Add the group")
                .done("Stakeholder group {id} added")
                .withoutDecision()
                .allowedTo(WorksheetForms.WRITERS)
                .finds(this::found)
                .instead(subject -> subject.found(Found.class).sheet() == null
                        ? Optional.of("No worksheet of stakeholders is open. Start or reopen one first.")
                        : Optional.empty())
                .fields(StakeholderForms::fields)
                .finish(StakeholderForms::finished)
                .leadsTo((subject, id) -> "/cases/" + (id.isEmpty() ? subject.ref() : id)));
    }

    private Optional<Found> found(Subject subject, AsOf asOf) {
        StrategySnapshot snapshot = snapshots.of(subject.strategy().code(), asOf);
        return Optional.of(new Found(
                snapshot,
                snapshot.all(WORKSHEETS).reversed().stream()
                        .filter(sheet -> sheet.form().kind().equals(SheetFields.STAKEHOLDERS) && sheet.closed() == null)
                        .findFirst()
                        .flatMap(sheet -> Sheets.find(snapshot, sheet.ref()))
                        .orElse(null)));
    }

    private static List<FormField> fields(Subject subject) {
        Found found = subject.found(Found.class);
        List<FormField> cells =
                SheetFields.of(found.open(), SheetFields.known(found.snapshot(), found.open(), subject), null, subject);
        return found.open().head().state() == WorksheetState.AGREED ? WorksheetForms.withReason(cells) : cells;
    }

    private static Command finished(Subject subject, Command command) {
        Sheet sheet = subject.found(Found.class).open();
        return SheetFields.finished(command, sheet, null)
                .with("worksheet", sheet.head().ref())
                .with("items", List.of(subject.ref()));
    }
}
