package org.waymark.command.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.NamesPeople;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Plans the agenda of a meeting, as a whole: items that are left out are removed.
 *
 * @param items in order
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Plans the agenda of a meeting that is not closed. The list is complete and in order: what it leaves out is removed, and"
                + " an item with minutes cannot be.")
public record PlanAgenda(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the meeting", example = "M1")
        Ref review,

        @Field(value = "The items, all of them, in order", example = """
                        [{"title": "Attendance and apologies", "minutes": 5}, {"title": "Places on the course", "cases": ["P1"]}]""", atLeast = 1, atMost = 60)
        List<ItemField> items)
        implements StrategyCommand {

    /**
     * An item.
     *
     * @param id null for a new one
     */
    public record ItemField(
            @Field(value = "Number of an item that is on the agenda; left out, the item is new", least = 1, most = 9999)
            @Nullable Integer id,

            @Field("What it is called") String title,

            @Field("References of the projects, actions, risks and other cases that it is about")
            List<Ref> cases,

            @Field(value = "What is to be discussed or decided", max = Texts.LONG) @Nullable String text,

            @Field(value = "How many minutes it is planned to take", least = 1, most = 600) @Nullable Integer minutes,

            @NamesPeople @Field("Who introduces it: a person by their id, or a name") @Nullable String presenter) {}
}
