package org.waymark.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Defines a framework for self-assessments, or one anew.
 *
 * @param highest null for 5
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Defines a framework for self-assessments of the strategy's own; sent again for the same id, or for one that Waymark ships with, it defines that anew, which needs a reason. Rounds that were started keep theirs.")
public record DefineAssessmentFramework(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Id of the framework", form = Field.Form.SLUG, example = "local")
        String framework,

        @Field(value = "Title", example = "What matters here")
        String title,

        @Field(value = "The highest score; left out, 5. The lowest is 0", least = 2, most = 10) @Nullable Integer highest,

        @Field(value = "Its dimensions, in their order", atLeast = 3, atMost = 20, example = """
                        [{"title": "Shared identity", "tests": ["Staff can say what we want to achieve"]},
                         {"title": "Common values"},
                         {"title": "Skills", "about": "People have the skills that their work needs"}]""")
        List<DimensionField> dimensions)
        implements StrategyCommand {

    /** A dimension. */
    public record DimensionField(
            @Field(value = "Its id; left out, made from its title", form = Field.Form.SLUG) @Nullable String id,

            @Field("Title") String title,

            @Field(value = "What it means", max = Texts.LONG) @Nullable String about,

            @Field(value = "By what one sees how far it is", max = Texts.LONG, atMost = 20)
            List<String> tests) {}
}
