package org.waymark.command.note;

import org.waymark.command.cases.UnknownCase;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.CaseId;
import org.waymark.events.NoteEvent.NoteAdded;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** A case as far as a new note needs it: that it exists. So whatever else happens to it meanwhile is no conflict. */
final class NotableCase implements Entity {

    static final EntityType<CaseId, NotableCase> TYPE =
            new EntityType<>(CaseId.class, NotableCase.class, NotableCase::new, Strategy::withOpening);

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

    static Decision decide(NotableCase noted, AddNote command, DecisionContext context) {
        noted.mustExist(command.strategy(), command.item());
        return Decision.of(
                command.item().value(),
                new NoteAdded(command.strategy(), command.item().value(), command.text()));
    }

    void mustExist(StrategyCode code, Ref item) {
        strategy.mustExist(code);
        if (!exists) {
            throw UnknownCase.item(code, item);
        }
    }
}
