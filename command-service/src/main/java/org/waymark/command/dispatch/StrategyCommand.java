package org.waymark.command.dispatch;

import org.waymark.events.StrategyCode;

/** A command: what somebody asks to be recorded about a strategy. Its kebab-case name is how it is called from outside. */
public interface StrategyCommand {

    /** The strategy it is about. */
    StrategyCode strategy();
}
