package org.waymark.command.evidence;

import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.evidence.EvidencedCase.Evidence;
import org.waymark.command.evidence.FileName.Named;
import org.waymark.command.evidence.SentFiles.Sent;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EvidenceEvent.FileAttached;
import org.waymark.events.EvidenceEvent.FileRemoved;
import org.waymark.events.Role;

/** The rules about evidence files (ADR 0056). */
final class EvidenceDecisions {

    private final SentFiles sent;
    private final FileLimits limits;

    EvidenceDecisions(SentFiles sent, FileLimits limits) {
        this.sent = sent;
        this.limits = limits;
    }

    Decision attach(EvidencedCase evidenced, AttachFile command, DecisionContext context) {
        evidenced.mustExist(command.strategy(), command.item());
        if (evidenced.isErasing()) {
            throw Refusal.of(
                    Refusal.Kind.CONFLICT,
                    "file.erasure-under-way",
                    "A file of this strategy is being erased. Attach yours again in a minute.");
        }
        String sha256 = command.file().sha256();
        Sent file = sent.find(command.strategy(), sha256)
                .filter(found -> found.recent() || evidenced.isAttached(sha256))
                .orElseThrow(() -> Refusal.at(
                        "file.sha256",
                        Refusal.Kind.RULE,
                        "file.not-sent",
                        "The bytes of this file were not sent, or too long ago. Send them first: PUT /api/files/"
                                + sha256 + "?strategy=" + command.strategy() + "."));
        mustFit(evidenced, command, file);
        Named named = FileName.of(command.file().name(), file.type());
        return Decision.of(
                command.item().value(),
                new FileAttached(
                        command.strategy(),
                        command.item().value(),
                        evidenced.nextNumber(command.item()),
                        command.title(),
                        command.description(),
                        named.name(),
                        named.type().mediaType(),
                        file.size(),
                        sha256));
    }

    private void mustFit(EvidencedCase evidenced, AttachFile command, Sent file) {
        evidenced.numberOf(command.item(), command.file().sha256()).ifPresent(number -> {
            throw Refusal.at(
                    "file",
                    Refusal.Kind.RULE,
                    "file.there-already",
                    command.item() + " has this file already, as file " + number + ". Choose another file.");
        });
        if (evidenced.nextNumber(command.item()) > FileLimits.FILES_OF_CASE) {
            throw Refusal.at(
                    "file",
                    Refusal.Kind.RULE,
                    "file.too-many",
                    command.item() + " has had " + FileLimits.FILES_OF_CASE
                            + " files, the most that a case can have. Attach it to another case.");
        }
        boolean more = !evidenced.isAttached(command.file().sha256());
        if (more && evidenced.bytes() + file.size() > limits.strategyBytes()) {
            throw Refusal.at(
                    "file",
                    Refusal.Kind.RULE,
                    "file.strategy-full",
                    "The files of this strategy would be more than "
                            + FileLimits.inWords(limits.strategyBytes())
                            + ", the most that this Waymark takes. Keep the file elsewhere and put a link to it in a note.");
        }
    }

    Decision remove(EvidencedCase evidenced, RemoveFile command, DecisionContext context) {
        evidenced.mustExist(command.strategy(), command.item());
        Evidence file = evidenced
                .file(command.item(), command.file())
                .orElseThrow(() -> Refusal.at(
                        "file",
                        Refusal.Kind.RULE,
                        "file.unknown",
                        command.item() + " has no file " + command.file() + ". Use the number shown with the file."));
        if (file.removed()) {
            throw Refusal.at(
                    "file",
                    Refusal.Kind.RULE,
                    "file.removed-already",
                    "File " + command.file() + " of " + command.item() + " was removed already. No change is needed.");
        }
        if (context.role() != Role.COORDINATOR && !context.actor().equals(file.by())) {
            throw Refusal.of(
                    Refusal.Kind.FORBIDDEN,
                    "file.not-attached-by-you",
                    "Only whoever attached this file and the coordinator can remove it. Ask one of them, or add a note.");
        }
        context.needsReason("file.reason-missing", "Enter a reason for removing the file.");
        return Decision.of(
                command.item().value(),
                new FileRemoved(
                        command.strategy(),
                        command.item().value(),
                        command.file(),
                        file.attached().title()));
    }
}
