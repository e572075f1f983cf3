package org.waymark.command.evidence.http;

import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.Caller;
import org.waymark.command.dispatch.CommandAuthorization;
import org.waymark.command.evidence.AttachFile;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.EventTags;
import org.waymark.events.Role;
import org.waymark.events.StrategyCode;
import org.waymark.events.json.EventJson;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.LedgerUnavailableException;

/** Who may send files: whoever may attach them, in the strategy. */
final class FileSenders {

    private static final List<Role> ROLES =
            List.of(AttachFile.class.getAnnotation(AllowedTo.class).value());

    private final LedgerReader ledger;

    FileSenders(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /**
     * The strategy that a file is sent for.
     *
     * @param code as it was given
     * @throws Refusal if there is none, the caller may not attach files in it, or the ledger cannot be read now
     */
    StrategyCode mayAttachIn(@Nullable String code, Caller caller) {
        StrategyCode known = code(code);
        Strategy strategy = new Strategy();
        try {
            ledger.forEach(
                    EventCriteria.havingTags(EventTags.charter(known)),
                    0,
                    Long.MAX_VALUE,
                    stored -> strategy.evolve(EventJson.read(stored.type(), stored.version(), stored.payload())));
        } catch (LedgerUnavailableException e) {
            throw Refusal.of(
                            Refusal.Kind.UNAVAILABLE,
                            "ledger.unavailable",
                            "The ledger is not available. Send the file again in a moment.")
                    .causedBy(e);
        }
        strategy.mustExist(known);
        CommandAuthorization.role(ROLES, caller, strategy.strategyContext());
        return known;
    }

    private static StrategyCode code(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Refusal.at(
                    "strategy",
                    Refusal.Kind.MALFORMED,
                    "file.strategy-missing",
                    "Name the strategy, such as ?strategy=SG23.");
        }
        try {
            return new StrategyCode(code.strip());
        } catch (IllegalArgumentException notACode) {
            throw Refusal.at(
                    "strategy", Refusal.Kind.UNKNOWN, "strategy.unknown", "There is no such strategy. Check its code.");
        }
    }
}
