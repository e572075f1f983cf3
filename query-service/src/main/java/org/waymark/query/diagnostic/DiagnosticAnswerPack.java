package org.waymark.query.diagnostic;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/** What was answered to the questions of the diagnostic. */
@JsonTypeName(DiagnosticAnswerPack.NAME)
public record DiagnosticAnswerPack(List<PackEntry> answered, List<PackEntry> changed) implements PackSection {

    static final String NAME = "diagnosticAnswers";

    static DiagnosticAnswerPack of(PackEntries happened) {
        return new DiagnosticAnswerPack(happened.of(Opened.class), happened.of(Revised.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Answers to diagnostics";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(PackGroup.of("Answered", answered), PackGroup.of("Answered anew", changed));
    }
}
