package org.waymark.command.evidence;

import java.util.List;
import org.waymark.command.cases.CaseCommand;
import org.waymark.command.dispatch.Feature;

/** The entity and commands of evidence files. */
public final class EvidenceFeature {

    private EvidenceFeature() {}

    /**
     * For the registry.
     *
     * @param sent   the files whose bytes were sent; read only where one of them shall be attached
     * @param limits how much is taken
     */
    public static Feature feature(SentFiles sent, FileLimits limits) {
        EvidenceDecisions decisions = new EvidenceDecisions(sent, limits);
        return new Feature(
                List.of(EvidencedCase.TYPE),
                List.of(
                        CaseCommand.on(EvidencedCase.class, AttachFile.class, AttachFile::item, decisions::attach),
                        CaseCommand.on(EvidencedCase.class, RemoveFile.class, RemoveFile::item, decisions::remove)));
    }
}
