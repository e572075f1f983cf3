package org.waymark.command.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.command.schema.Texts;
import org.waymark.events.ColumnTarget;
import org.waymark.events.ColumnType;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.WorksheetColumn.Each;

/**
 * Defines a kind of worksheet of the strategy's own, or its columns anew.
 *
 * @param row     what one row is; null for “Row”
 * @param purpose null where nobody says what it is for
 * @param heading id of the column that a row is called by; null for the first that stands for itself
 */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Defines a kind of worksheet of the strategy's own. Sent again for the same kind, it defines its columns anew; worksheets that were started keep theirs until they are given the new ones.")
public record DefineWorksheet(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Id of the kind", form = Field.Form.SLUG, example = "local-needs")
        String kind,

        @Field(value = "Title of the kind", example = "Local needs")
        String title,

        @Field(value = "What one row is; left out, “Row”", example = "Need") @Nullable String row,

        @Field(value = "What it is for", max = Texts.LONG, example = "What this place needs beyond the guide's tables")
        @Nullable String purpose,

        @Field(
                value =
                        "Id of the column that a row is called by, which every row must have; left out, the first column",
                form = Field.Form.SLUG)
        @Nullable String heading,

        @Field(value = "Its columns, in their order", atLeast = 1, example = """
                        [{"title": "Need", "type": "LONG_TEXT"},
                         {"title": "Urgency", "type": "CHOICE", "scale": ["Now", "This year", "Later"]},
                         {"title": "Pays", "type": "MONEY", "each": "ITEMS", "items": ["Council", "Health"]}]""")
        List<ColumnField> columns)
        implements StrategyCommand {

    /** A column. */
    public record ColumnField(
            @Field(value = "Its id; left out, made from its title", form = Field.Form.SLUG) @Nullable String id,

            @Field("Title, as shown above it") String title,

            @Field("What it holds; left out, a line of text") @Nullable ColumnType type,

            @Field("Whether every row must have it") @Nullable Boolean required,

            @Field(value = "How to fill it in", max = Texts.LONG) @Nullable String help,

            @Field("The levels of a choice, in their order; left out, High, Medium and Low")
            List<EntryField> scale,

            @Field("The entries for each of which the column stands")
            List<EntryField> items,

            @Field("What a reference refers to") @Nullable ColumnTarget target,

            @Field("Whether a reference may be given in words where there is nothing to refer to") @Nullable Boolean words,

            @Field("The list for each entry of which the column stands, if it does not stand for itself") @Nullable Each each) {}

    /** A level of a scale, or an entry of a list. A text in its place is its title. */
    public record EntryField(
            @Field(value = "Its id; left out, made from its title", form = Field.Form.SLUG) @Nullable String id,

            @Field("Title") String title) {}
}
