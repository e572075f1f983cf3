package org.waymark.command.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandAuthorization;
import org.waymark.command.imports.row.Destination;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.EventMetadata;
import org.waymark.events.EventTags;
import org.waymark.events.EventType;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerUnavailableException;
import org.waymark.ledger.format.StoredEvent;
import org.waymark.people.People;

/**
 * Folds the context of an import from the ledger. It reads a strategy's charter, the events that opened its cases, and
 * those that changed what a case is recognised by. Progress reports, the bulk of a history, are read only for a table that
 * has such reports, and only those of its kind.
 */
@Component
class ImportContexts {

    private static final List<Role> IMPORTERS = List.of(Role.COORDINATOR);

    private final LedgerReader ledger;
    private final ImportKinds kinds;
    private final Clock clock;
    private final People people;

    /** The events that change what a case is recognised by. */
    private final Set<QualifiedName> changing;

    ImportContexts(LedgerReader ledger, ImportKinds kinds, Clock clock, People people) {
        this.people = people;
        this.ledger = ledger;
        this.kinds = kinds;
        this.clock = clock;
        this.changing = kinds.all().stream()
                .flatMap(kind -> names(kind.changing()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<QualifiedName> names(Set<Class<? extends WaymarkEvent>> classes) {
        return EventType.all().stream()
                .filter(type -> classes.contains(type.eventClass()))
                .map(type -> new QualifiedName(type.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The strategy as it is now, for somebody who may import into it.
     *
     * @throws Refusal if there is no such strategy, they are not its coordinator, or the ledger cannot be read now
     */
    ImportContext of(StrategyCode strategy, Caller caller, @Nullable Into into) {
        return of(strategy, caller, into, Set.of());
    }

    /**
     * The same with what was reported on cases.
     *
     * @param into      the case that rows go into; null for none
     * @param reporting the events that report on cases of the kind that is imported
     */
    ImportContext of(
            StrategyCode strategy, Caller caller, @Nullable Into into, Set<Class<? extends WaymarkEvent>> reporting) {
        Destination destination = into == null ? null : kinds.destination(into);
        ImportContext context = new ImportContext(kinds.all(), clock, people.names(), destination);
        Set<QualifiedName> types = Stream.concat(changing.stream(), names(reporting).stream())
                .collect(Collectors.toCollection(HashSet::new));
        List<EventCriteria> criteria = new ArrayList<>(List.of(
                EventCriteria.havingTags(EventTags.charter(strategy)),
                EventCriteria.havingTags(EventTags.register(strategy))));
        if (destination != null) {
            types.addAll(names(destination.further()));
            destination.tags(strategy).forEach(tag -> criteria.add(EventCriteria.havingTags(tag)));
        }
        criteria.add(EventCriteria.havingTags(EventTags.strategy(strategy)).andBeingOneOfTypes(types));
        try {
            ledger.forEach(
                    EventCriteria.either(criteria),
                    0,
                    Long.MAX_VALUE,
                    stored -> context.evolve(
                            EventJson.read(stored.type(), stored.version(), stored.payload()), asAt(stored)));
        } catch (LedgerUnavailableException e) {
            throw Refusal.of(
                            Refusal.Kind.UNAVAILABLE,
                            "ledger.unavailable",
                            "The ledger is not available. Nothing was imported. Send the file again in a moment.")
                    .causedBy(e);
        }
        if (!context.exists()) {
            throw unknown(strategy.value());
        }
        CommandAuthorization.role(IMPORTERS, caller, context.strategyContext());
        if (destination != null) {
            destination.mustTakeRows();
        }
        return context;
    }

    /** The day for which a fact is true. */
    private static LocalDate asAt(StoredEvent stored) {
        String day = stored.metadata().get(EventMetadata.AS_AT);
        return day == null ? LocalDate.ofInstant(stored.recordedAt(), ZoneOffset.UTC) : LocalDate.parse(day);
    }

    static Refusal unknown(String strategy) {
        return Refusal.at(
                "strategy",
                Refusal.Kind.UNKNOWN,
                "strategy.unknown",
                "There is no strategy %s. Check its code.".formatted(RowReader.shortened(strategy)));
    }
}
