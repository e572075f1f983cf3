package org.waymark.command.cases;

import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.StrategyCode;

/** What is said where the field {@code item} names no case. */
public final class UnknownCase {

    private UnknownCase() {}

    /** The refusal of a command about a case that there is not. */
    public static Refusal item(StrategyCode strategy, Ref item) {
        return Refusal.at(
                "item",
                Refusal.Kind.UNKNOWN,
                "case.unknown",
                "There is nothing with the reference " + item + " in strategy " + strategy + ". Check the reference.");
    }
}
