package org.waymark.command.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.events.FrameworkItem;
import org.waymark.events.LinkEvent.FrameworkItemLinked;
import org.waymark.events.LinkEvent.FrameworkItemUnlinked;
import org.waymark.events.StrategyCode;
import org.waymark.events.StrategyEvent.FrameworkDefined;

/** The rules about links to items of outside plans. */
final class FrameworkLinkDecisions {

    private FrameworkLinkDecisions() {}

    static Decision link(FrameworkLinks links, LinkFrameworkItem command, DecisionContext context) {
        StrategyCode strategy = command.strategy();
        links.strategy().mustExist(strategy);
        String item = Ref.valueOrNull(command.item());
        String theme = Ref.valueOrNull(command.theme());
        String subject = subject(item, theme);
        if (theme != null) {
            links.strategy().mustHaveTheme(theme);
        }
        if (item != null) {
            mustTakeItems(links, item);
        }
        FrameworkDefined framework = links.strategy()
                .own()
                .framework(command.framework().value())
                .orElseThrow(() -> Refusal.at(
                        "framework",
                        Refusal.Kind.RULE,
                        "framework.unknown",
                        "There is no framework " + command.framework()
                                + " in this strategy. Check the reference, or define the framework first."));
        command.codes().forEach(code -> mustHave(framework, code));
        List<FrameworkItemLinked> added = command.codes().stream()
                .distinct()
                .map(code -> new FrameworkItemLinked(strategy, theme, item, framework.framework(), code))
                .filter(link -> !links.linked(link))
                .toList();
        if (added.isEmpty()) {
            throw Refusal.at(
                    "codes",
                    Refusal.Kind.RULE,
                    "link.there-already",
                    "These links already exist. No change is needed.");
        }
        return new Decision(subject, added, null);
    }

    static Decision unlink(FrameworkLinks links, UnlinkFrameworkItem command, DecisionContext context) {
        StrategyCode strategy = command.strategy();
        links.strategy().mustExist(strategy);
        String item = Ref.valueOrNull(command.item());
        String theme = Ref.valueOrNull(command.theme());
        String framework = command.framework().value();
        String subject = subject(item, theme);
        FrameworkItemLinked link = new FrameworkItemLinked(strategy, theme, item, framework, command.code());
        if (!links.linked(link)) {
            throw Refusal.at(
                    "code",
                    Refusal.Kind.RULE,
                    "link.unknown",
                    subject + " is not linked to " + command.code() + " of " + framework
                            + ". Check the code as the cross-reference shows it.");
        }
        return Decision.of(subject, new FrameworkItemUnlinked(strategy, theme, item, framework, command.code()));
    }

    /** What is linked: exactly one of the two. */
    private static String subject(@Nullable String item, @Nullable String theme) {
        if (item != null && theme == null) {
            return item;
        }
        if (theme != null && item == null) {
            return theme;
        }
        throw Refusal.at(
                "item",
                Refusal.Kind.RULE,
                "link.one-subject",
                "Name either a project or an action as ‘item’, or a theme as ‘theme’, and not both.");
    }

    private static void mustTakeItems(FrameworkLinks links, String item) {
        if (links.opening().isEmpty()) {
            throw Refusal.at(
                    "item",
                    Refusal.Kind.UNKNOWN,
                    "case.unknown",
                    "There is nothing with the reference " + item + " in this strategy. Check the reference.");
        }
        if (!links.takesFrameworkItems()) {
            throw Refusal.at(
                    "item",
                    Refusal.Kind.RULE,
                    "link.of-other-kind",
                    item + " is neither a project nor an action. Link the project or the action it is about.");
        }
    }

    private static void mustHave(FrameworkDefined framework, String code) {
        List<String> known = framework.items().stream().map(FrameworkItem::code).toList();
        if (!known.contains(code)) {
            throw Refusal.at(
                    "codes",
                    Refusal.Kind.RULE,
                    "framework-item.unknown",
                    framework.title() + " has no item " + code + ". Use one of these: " + String.join(", ", known)
                            + ".");
        }
    }
}
