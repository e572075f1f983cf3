package org.waymark.command.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Sets the ratings that can be given from now on, worst first. */
@AllowedTo(Role.COORDINATOR)
@Summary("Defines the rating scale, worst first; earlier reports keep the definition that they were rated by.")
public record DefineRatingScale(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "The ratings, worst first", example = """
                        [{"letter": "R", "name": "Red", "meaning": "A significant problem that needs a sponsor's help"},
                         {"letter": "A", "name": "Amber", "meaning": "A delay the team can resolve"},
                         {"letter": "G", "name": "Green", "meaning": "Running smoothly"},
                         {"letter": "NYS", "name": "Not yet started", "meaning": "Not yet started, as planned"},
                         {"letter": "C", "name": "Complete", "meaning": "The stage is finished"}]""", atLeast = 1)
        List<LevelField> levels)
        implements StrategyCommand {

    /** A rating. What is left out of tone and rank follows from the well-known letters R, A, G, NYS and C. */
    public record LevelField(
            @Field(value = "The letter shown in a cell, such as R", form = Field.Form.LETTERS)
            String letter,

            @Field("The word that goes with it, such as Red")
            String name,

            @Field(value = "What the rating means", max = Texts.LONG)
            String meaning,

            @Field("How Waymark treats it; PROBLEM asks for a sponsor's help") @Nullable Tone tone,

            @Field("Place on the ladder, 1 for the worst; left out, its place in the list") @Nullable Integer rank) {}
}
