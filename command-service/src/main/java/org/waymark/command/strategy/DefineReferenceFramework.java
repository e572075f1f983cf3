package org.waymark.command.strategy;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Ref;
import org.waymark.command.schema.Texts;
import org.waymark.events.FrameworkItem;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Says what an outside plan consists of, so that themes, projects and actions can be linked to its items. */
@AllowedTo(Role.COORDINATOR)
@Summary("Defines a reference framework: another plan with its items, such as an inspection action plan."
        + " Sent again for the same reference, it replaces the plan; links to its items stay.")
public record DefineReferenceFramework(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the plan", example = "ILACS")
        Ref ref,

        @Field(value = "Title of the plan", example = "Inspection action plan 2022")
        String title,

        @Field(
                value = "All of its items, in their order",
                example = "[{\"code\": \"AFI 1.1\", \"title\": \"Children see the same social worker\"}]",
                atLeast = 1)
        List<ItemField> items)
        implements StrategyCommand {

    /** One item. */
    public record ItemField(
            @Field(value = "Its code, as the plan writes it, such as AFI 1.1", max = ItemField.CODE)
            String code,

            @Field(value = "What it asks for", max = Texts.LONG)
            String title) {

        /** Most characters of a code. */
        public static final int CODE = 40;

        FrameworkItem toItem() {
            return new FrameworkItem(code, title);
        }
    }
}
