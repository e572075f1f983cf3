package org.waymark.query.assessment;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Reassessed;
import org.waymark.query.happening.Happening.Reported;
import org.waymark.query.happening.Happening.Written;
import org.waymark.query.kinds.PackEntries;
import org.waymark.query.kinds.PackEntry;
import org.waymark.query.kinds.PackGroup;
import org.waymark.query.kinds.PackSection;

/** What was scored in self-assessments. */
@JsonTypeName(AssessmentDimensionPack.NAME)
public record AssessmentDimensionPack(List<PackEntry> scored, List<PackEntry> scoredAnew, List<PackEntry> tests)
        implements PackSection {

    static final String NAME = "assessmentDimensions";

    static AssessmentDimensionPack of(PackEntries happened) {
        happened.toldElsewhere(Opened.class); // with the start of the round
        return new AssessmentDimensionPack(
                happened.of(Reported.class), happened.of(Reassessed.class), happened.of(Written.class));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Dimensions of self-assessments";
    }

    @Override
    public List<PackGroup> groups() {
        return List.of(
                PackGroup.of("Scored", scored),
                PackGroup.of("Scored anew", scoredAnew),
                PackGroup.of("Tests chosen", tests));
    }
}
