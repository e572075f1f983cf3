package org.waymark.query.diagnostic;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Revised;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
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
    public String template() {
        return "diagnostic/answer-pack";
    }

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return answered.isEmpty() && changed.isEmpty();
    }
}
