package org.waymark.command.risk;

import org.waymark.command.system.AllowedTo;
import org.waymark.command.system.Field;
import org.waymark.command.system.Says;
import org.waymark.command.system.StrategyCommand;
import org.waymark.command.system.Texts;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;

/** Says that a risk is one no longer. */
@AllowedTo({Role.COORDINATOR, Role.LEAD, Role.SPONSOR, Role.MEMBER})
@Says("Closes a risk; it stays readable. A reason is needed.")
public record CloseRisk(
        @Field(value = "Code of the strategy", example = "SG23")
        StrategyCode strategy,

        @Field(value = "Reference of the risk", example = "R1", form = Field.Form.REF)
        String risk)
        implements StrategyCommand {

    public CloseRisk {
        risk = Texts.trimmed(risk);
    }
}
