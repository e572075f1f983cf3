package org.waymark.query.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.events.Role;
import org.waymark.query.forms.Addresses;
import org.waymark.query.forms.CaseForms;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormField;
import org.waymark.query.forms.Subject;
import org.waymark.query.kinds.CaseDeclaration;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.Snapshots;

/** Puts a note right that was a mistake, in a closed strategy too. Its author and the coordinator may do that. */
@Component
final class CorrectNoteForms implements CaseForms {

    private final Snapshots snapshots;

    CorrectNoteForms(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return true;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(CommandForm.about("item", "correct-note", "correct-note", "Correct a note")
                .at(Addresses.CORRECT_NOTE)
                .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                .allowedWhenClosed()
                .unlisted()
                .withoutDecision()
                .button("Correct the note")
                .done("Note corrected")
                .finds(this::found)
                .by(subject -> note(subject).mayBeCorrectedBy(subject.reader()))
                .shows("casefile/note-shown", subject -> Map.of("note", note(subject)))
                .needsReason()
                .fields(subject -> List.of(FormField.area("text", "Note")
                        .needed("Enter a note")
                        .prefill(note(subject).text())))
                .finish((subject, command) -> command.with("note", note(subject).number())));
    }

    private Optional<Note> found(Subject subject, AsOf moment) {
        return Notes.of(snapshots.of(subject.strategy().code(), moment), subject.ref()).stream()
                .filter(note -> String.valueOf(note.number()).equals(subject.named("number")))
                .findFirst();
    }

    private static Note note(Subject subject) {
        return subject.found(Note.class);
    }
}
