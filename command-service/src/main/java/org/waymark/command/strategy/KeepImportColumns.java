package org.waymark.command.strategy;

import java.util.List;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.Summary;
import org.waymark.command.schema.Field;
import org.waymark.events.KeptColumn;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Keeps what the columns of a kind of table hold. An import sends it when somebody chose otherwise than was guessed. */
@AllowedTo(Role.COORDINATOR)
@Summary(
        "Keeps what the columns of an imported table hold, so that the next file with these headings is read the same way. It replaces what was kept for the table before.")
public record KeepImportColumns(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Which kind of table, by its name in addresses", example = "action-plan", form = Field.Form.SLUG)
        String table,

        @Field(
                value = "The columns and what they hold; ‘ignore’ for one that is left out",
                example = "[{\"heading\": \"What we will do\", \"field\": \"activities\"}]")
        List<KeptColumnField> columns)
        implements StrategyCommand {

    /** One column. */
    public record KeptColumnField(
            @Field("Its heading in the file") String heading,

            @Field("The field of the import, such as ‘leads’, or ‘ignore’")
            String field) {

        /** The same in a command. */
        public static KeptColumnField of(KeptColumn column) {
            return new KeptColumnField(column.heading(), column.field());
        }

        KeptColumn toKeptColumn() {
            return new KeptColumn(heading, field);
        }
    }
}
