package org.waymark.command;

import java.time.Clock;
import java.util.List;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.cases.CaseFeature;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.link.LinkFeature;
import org.waymark.command.note.NoteFeature;
import org.waymark.command.project.ProjectFeature;
import org.waymark.command.redaction.RecordedFacts;
import org.waymark.command.redaction.RedactionFeature;
import org.waymark.command.review.ReviewFeature;
import org.waymark.command.risk.RiskFeature;
import org.waymark.command.strategy.StrategyFeature;

/** Every feature of the command service. */
public final class WaymarkCommands {

    private WaymarkCommands() {}

    /**
     * All commands there are.
     *
     * @param facts what is recorded; read only where a text of it shall be redacted
     */
    public static CommandRegistry registry(RecordedFacts facts, Clock clock) {
        return new CommandRegistry(List.of(
                StrategyFeature.feature(),
                CaseFeature.feature(),
                ProjectFeature.feature(),
                ActionFeature.feature(),
                RiskFeature.feature(),
                ReviewFeature.feature(clock),
                NoteFeature.feature(),
                LinkFeature.feature(),
                RedactionFeature.feature(facts, clock)));
    }
}
