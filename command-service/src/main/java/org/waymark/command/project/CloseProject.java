package org.waymark.command.project;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Ends a project. */
@AllowedTo(Role.COORDINATOR)
@Says("Closes a project that is finished or given up; what it said stays. A reason is needed.")
public record CloseProject(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the project", example = "P1", form = Field.Form.REF)
        String project)
        implements StrategyCommand {

    public CloseProject {
        project = Texts.trimmed(project);
    }
}
