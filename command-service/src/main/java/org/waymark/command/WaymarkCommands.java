package org.waymark.command;

import java.util.List;
import org.waymark.command.action.ActionFeature;
import org.waymark.command.note.NoteFeature;
import org.waymark.command.project.ProjectFeature;
import org.waymark.command.strategy.StrategyFeature;
import org.waymark.command.system.CommandRegistry;

/** Every feature of the command service. */
public final class WaymarkCommands {

    private WaymarkCommands() {}

    /** All commands there are. */
    public static CommandRegistry registry() {
        return new CommandRegistry(List.of(
                StrategyFeature.feature(), ProjectFeature.feature(), ActionFeature.feature(), NoteFeature.feature()));
    }
}
