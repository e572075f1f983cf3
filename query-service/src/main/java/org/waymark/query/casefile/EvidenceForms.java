package org.waymark.query.casefile;

import java.util.LinkedHashMap;
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
import org.waymark.query.web.Command;
import org.waymark.query.web.Formats;
import org.waymark.query.web.UploadLimit;
import org.waymark.query.web.UploadedFile;

/** Attaches a file to a case of any kind, and removes one. */
@Component
final class EvidenceForms implements CaseForms {

    /** The name of the form that attaches a file; the case file shows it by itself. */
    static final String ATTACH = "attach-file";

    /** What is said wherever files are. */
    static final String NOT_SCANNED =
            "Waymark checks that a file is of the type it says. It does not look for viruses or other harmful content: your own virus scanner must.";

    private static final String FILE = "file";
    private static final String ACCEPT = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt";

    private final Snapshots snapshots;
    private final UploadLimit limit;

    EvidenceForms(Snapshots snapshots, UploadLimit limit) {
        this.snapshots = snapshots;
        this.limit = limit;
    }

    @Override
    public boolean isAbout(CaseDeclaration kind) {
        return true;
    }

    @Override
    public List<CommandForm> forms() {
        return List.of(attach(), remove());
    }

    private CommandForm attach() {
        return CommandForm.about("item", ATTACH, ATTACH, "Attach a file")
                .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                .unlisted()
                .withoutDecision()
                .button("Attach the file")
                .done("File attached")
                .fields(
                        subject -> List.of(
                                FormField.file(FILE, "File", ACCEPT)
                                        .hint(
                                                "PDF, picture (PNG or JPEG), Word, Excel, PowerPoint, OpenDocument, CSV or text, without macros, at most "
                                                        + Formats.megabytes(limit.bytes()) + ". " + NOT_SCANNED)
                                        .needed("Choose a file that is not empty"),
                                FormField.line("title", "What it shows")
                                        .hint("In a few words, such as “Answers of the employers”.")
                                        .needed("Enter what the file shows"),
                                FormField.area("description", "More about it (optional)")
                                        .hint("Where it is from, and what to look at."),
                                FormField.inset(
                                        "Everybody who can read this strategy can download the file, also after it was removed, as the past shows it. Leave out what names a child or an employee.")))
                .finish((subject, command) -> sent(command));
    }

    /** The bytes are sent before the command, which names them by their hash. */
    private static Command sent(Command command) {
        Map<String, Object> body = new LinkedHashMap<>(command.body());
        if (!(body.get(FILE) instanceof UploadedFile file)) {
            return command;
        }
        body.put(FILE, Map.of("name", file.name(), "sha256", file.sha256()));
        return new Command(command.name(), body).sending(file);
    }

    private CommandForm remove() {
        return CommandForm.about("item", "remove-file", "remove-file", "Remove a file")
                .at(Addresses.REMOVE_FILE)
                .allowedTo(Role.COORDINATOR, Role.SPONSOR, Role.MEMBER, Role.LEAD)
                .unlisted()
                .withoutDecision()
                .button("Remove the file")
                .done("File removed")
                .finds(this::found)
                .by(subject -> file(subject).mayBeRemovedBy(subject.reader()))
                .shows("casefile/file-shown", subject -> Map.of("file", file(subject)))
                .needsReason()
                .finish((subject, command) -> command.with(FILE, file(subject).number()));
    }

    private Optional<EvidenceFile> found(Subject subject, AsOf moment) {
        return EvidenceFiles.find(
                snapshots.of(subject.strategy().code(), moment), subject.ref(), subject.named("number"));
    }

    private static EvidenceFile file(Subject subject) {
        return subject.found(EvidenceFile.class);
    }
}
