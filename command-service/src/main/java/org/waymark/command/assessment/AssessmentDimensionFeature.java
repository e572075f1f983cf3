package org.waymark.command.assessment;

import java.util.List;
import org.waymark.command.cases.CaseDefinition;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.cases.CaseScope;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Feature;
import org.waymark.events.AssessmentDimensionEvent;

/** The commands of the dimensions of a round, which are decided on the same entity as those of the round. */
public final class AssessmentDimensionFeature {

    /**
     * What a dimension is. Its reference is that of its round with a number, so no prefix is ever put before one: this one
     * cannot be any other's, since no reference begins with a dot.
     */
    static final CaseDefinition DIMENSION =
            new CaseDefinition("dimension", ".dimension", AssessmentDimensionEvent.class, false);

    private AssessmentDimensionFeature() {}

    /** Its declaration. */
    public static CaseFeature feature() {
        return new CaseFeature(
                List.of(DIMENSION),
                new Feature(
                        List.of(),
                        List.of(
                                new CommandType<>(
                                        ScoreDimension.class,
                                        Rounds.class,
                                        command -> CaseScope.of(command.strategy(), command.assessment()),
                                        (rounds, command) -> DimensionDecisions.subject(
                                                rounds, command.strategy(), command.assessment(), command.dimension()),
                                        DimensionDecisions::score,
                                        DimensionDecisions::standing,
                                        (rounds, command) -> rounds.tagsOf(
                                                command.strategy(), command.assessment(), command.dimension())),
                                new CommandType<>(
                                        ChooseAssessmentTests.class,
                                        Rounds.class,
                                        command -> CaseScope.of(command.strategy(), command.assessment()),
                                        (rounds, command) -> DimensionDecisions.subject(
                                                rounds, command.strategy(), command.assessment(), command.dimension()),
                                        DimensionDecisions::chooseTests,
                                        (rounds, command) -> null,
                                        (rounds, command) -> rounds.tagsOf(
                                                command.strategy(), command.assessment(), command.dimension())))));
    }
}
