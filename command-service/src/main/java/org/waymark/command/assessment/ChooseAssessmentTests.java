package org.waymark.command.assessment;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Chooses the tests that are used for a dimension. */
@AllowedTo({Role.COORDINATOR, Role.LEAD})
@Summary("Chooses which tests of a dimension are used in a round of self-assessment, and with which workforce groups.")
public record ChooseAssessmentTests(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the round", example = "F1")
        Ref assessment,

        @Field(value = "Id of the dimension, or its reference such as F1.1", example = "shared-identity")
        String dimension,

        @Field(value = "The tests that are used, all of them", example = "[{\"test\": \"t1\", \"groups\": []}]")
        List<TestField> tests)
        implements StrategyCommand {

    /** A test that is used. */
    public record TestField(
            @Field("Id of the test") String test,

            @Field("Workforce groups that it is used with, of those of the round; left out, all")
            List<String> groups) {}
}
