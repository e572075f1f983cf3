package org.waymark.command.project;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Takes a closed project up again. */
@AllowedTo(Role.COORDINATOR)
@Says("Reopens a project that was closed. A reason is needed.")
public record ReopenProject(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1", form = Field.Form.REF)
        String project)
        implements StrategyCommand {

    public ReopenProject {
        project = Texts.trimmed(project);
    }
}
