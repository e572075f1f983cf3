package org.waymark.command.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.springframework.stereotype.Component;
import org.waymark.command.system.Admission;
import org.waymark.command.system.Caller;
import org.waymark.command.system.Refusal;
import org.waymark.events.ActionEvent.ActionAssigned;
import org.waymark.events.ActionEvent.ActionRescheduled;
import org.waymark.events.ActionEvent.ActionRevised;
import org.waymark.events.EventJson;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.ProjectEvent.ProjectRevised;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerUnavailableException;

/**
 * Folds outlines from the ledger. It reads a strategy's charter, the facts that opened its cases, and those that put them
 * otherwise: progress reports, the bulk of a history, are not read.
 */
@Component
class Outlines {

    private static final List<Role> IMPORTERS = List.of(Role.COORDINATOR);

    /** The events that change what a case is recognised by. */
    private static final Set<QualifiedName> CHANGING = EventType.all().stream()
            .filter(type -> Set.of(
                            ActionRevised.class,
                            ActionRescheduled.class,
                            ActionAssigned.class,
                            ProjectRevised.class,
                            RiskRevised.class,
                            RiskOwnerAssigned.class,
                            RiskReassessed.class,
                            RiskReviewed.class,
                            RiskReopened.class)
                    .contains(type.eventClass()))
            .map(type -> new QualifiedName(type.name()))
            .collect(Collectors.toUnmodifiableSet());

    private final LedgerReader ledger;

    Outlines(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /**
     * The strategy as it is now, for somebody who may import into it.
     *
     * @throws Refusal if there is no such strategy, they are not its coordinator, or the ledger cannot be read now
     */
    Outline of(StrategyCode strategy, Caller caller) {
        Outline outline = new Outline();
        EventCriteria criteria = EventCriteria.either(
                EventCriteria.havingTags(EventTags.charter(strategy)),
                EventCriteria.havingTags(EventTags.register(strategy)),
                EventCriteria.havingTags(EventTags.strategy(strategy)).andBeingOneOfTypes(CHANGING));
        try {
            ledger.forEach(
                    criteria,
                    0,
                    Long.MAX_VALUE,
                    stored -> outline.evolve(EventJson.read(stored.type(), stored.version(), stored.payload())));
        } catch (LedgerUnavailableException e) {
            throw Refusal.of(
                            Refusal.Kind.UNAVAILABLE,
                            "ledger.unavailable",
                            "The ledger cannot be read now. Nothing was imported; send the file again in a moment.")
                    .causedBy(e);
        }
        if (!outline.exists()) {
            throw unknown(strategy.value());
        }
        Admission.role(IMPORTERS, caller, outline.rules());
        return outline;
    }

    static Refusal unknown(String strategy) {
        return Refusal.at(
                "strategy",
                Refusal.Kind.UNKNOWN,
                "strategy.unknown",
                "There is no strategy %s. Check its code.".formatted(Cells.shortened(strategy)));
    }
}
