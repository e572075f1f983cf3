package org.waymark.command.link;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.CaseId;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The rules about links between cases. */
final class CaseLinkDecisions {

    private CaseLinkDecisions() {}

    static Decision link(LinkedCases cases, LinkCases command, DecisionContext context) {
        StrategyCode strategy = command.strategy();
        String item = command.item();
        cases.mustExist(new CaseId(strategy, item));
        if (command.to().contains(item)) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "link.to-itself",
                    item + " cannot be linked to itself. Give the references of other cases.");
        }
        cases.mustKnow(command.to());
        List<WaymarkEvent> links = command.to().stream()
                .distinct()
                .filter(to -> !cases.linked(strategy, item, to))
                .<WaymarkEvent>flatMap(
                        to -> Stream.of(new CaseLinked(strategy, item, to), new CaseLinked(strategy, to, item)))
                .toList();
        if (links.isEmpty()) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "link.there-already",
                    item + " is linked to " + String.join(", ", command.to()) + " already. Nothing is left to do.");
        }
        return new Decision(item, links, null);
    }

    static Decision unlink(LinkedCases cases, UnlinkCases command, DecisionContext context) {
        StrategyCode strategy = command.strategy();
        cases.mustExist(new CaseId(strategy, command.item()));
        context.needsReason("link.reason-missing", "Say why the link is taken away.");
        if (!cases.linked(strategy, command.item(), command.to())) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "link.unknown",
                    command.item() + " is not linked to " + command.to() + ". Check the references.");
        }
        return Decision.of(
                command.item(),
                new CaseUnlinked(strategy, command.item(), command.to()),
                new CaseUnlinked(strategy, command.to(), command.item()));
    }
}
