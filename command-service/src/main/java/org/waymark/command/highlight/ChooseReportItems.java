package org.waymark.command.highlight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.LeftOutItem;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/**
 * Chooses what a section of a draft tells of, by the coordinator or the report's author.
 *
 * @param include told of although the section would not
 * @param exclude left out although the section would tell of them
 */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.MEMBER, Role.SPONSOR})
@Summary(
        "Chooses which items a section of a draft of a highlight report tells of and which it leaves out, in place of what was chosen before. To leave out one that is rated as a problem, or is a high risk, needs a reason.")
public record ChooseReportItems(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the report", example = "H1")
        Ref report,

        @Field(value = "Id of the section, such as this-period", example = "risks", form = Field.Form.SLUG)
        String section,

        @Field(value = "References of items to tell of", example = "[\"R1\"]")
        List<Ref> include,

        @Field("Items to leave out") List<LeftOutField> exclude)
        implements StrategyCommand {

    /** An item to leave out. */
    public record LeftOutField(
            @Field("Reference of the item") Ref ref,

            @Field(value = "Why; needed for one that is rated as a problem, or is a high risk", max = Texts.LONG)
            @Nullable String reason) {

        LeftOutItem item() {
            return new LeftOutItem(ref.value(), reason);
        }
    }
}
