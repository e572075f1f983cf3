package org.waymark.command.link;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.LinkEvent.CaseUnlinked;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/** The rules about links between cases. */
final class CaseLinkDecisions {

    private CaseLinkDecisions() {}

    static Decision link(LinkedCases cases, LinkCases command, DecisionContext context) {
        StrategyCode strategy = command.strategy();
        String item = command.item().value();
        List<String> others = command.to().stream().map(Ref::value).distinct().toList();
        cases.mustExist(command.item().in(strategy));
        if (others.contains(item)) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "link.to-itself",
                    item + " cannot be linked to itself. Give the references of other cases.");
        }
        cases.mustKnow(others);
        List<WaymarkEvent> links = others.stream()
                .filter(to -> !cases.linked(strategy, item, to))
                .<WaymarkEvent>flatMap(
                        to -> Stream.of(new CaseLinked(strategy, item, to), new CaseLinked(strategy, to, item)))
                .toList();
        if (links.isEmpty()) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "link.there-already",
                    item + " is already linked to " + String.join(", ", others) + ". No change is needed.");
        }
        return new Decision(item, links, null);
    }

    static Decision unlink(LinkedCases cases, UnlinkCases command, DecisionContext context) {
        StrategyCode strategy = command.strategy();
        cases.mustExist(command.item().in(strategy));
        context.needsReason("link.reason-missing", "Enter a reason for removing the link.");
        String item = command.item().value();
        String other = command.to().value();
        if (!cases.linked(strategy, item, other)) {
            throw Refusal.at(
                    "to",
                    Refusal.Kind.RULE,
                    "link.unknown",
                    item + " is not linked to " + other + ". Check the references.");
        }
        return Decision.of(item, new CaseUnlinked(strategy, item, other), new CaseUnlinked(strategy, other, item));
    }
}
