package org.waymark.command.note;

import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.WaymarkEvent;

/** A case as far as a note needs it: that it exists. */
final class NotedCase implements Entity {

    static final EntityType<CaseId, NotedCase> TYPE =
            new EntityType<>(CaseId.class, NotedCase.class, NotedCase::new, Strategy::withCase);

    private final Strategy strategy = new Strategy();
    private boolean exists;

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        exists |= event.opensCase();
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    static Decision decide(NotedCase noted, AddNote command, DecisionContext context) {
        noted.strategy.mustExist(command.strategy());
        if (!noted.exists) {
            throw Refusal.at(
                    "item",
                    Refusal.Kind.UNKNOWN,
                    "case.unknown",
                    "There is nothing with the reference " + command.item() + " in strategy " + command.strategy()
                            + ". Check the reference.");
        }
        return Decision.of(
                command.item().value(),
                new NoteAdded(command.strategy(), command.item().value(), command.text()));
    }
}
