package org.waymark.command.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetKind;

/** The kinds of worksheet that a strategy has: those that Waymark ships with, and its own. */
final class Kinds {

    private Kinds() {}

    /** The columns of a kind as they are now, if there is that kind. */
    static Optional<WorksheetForm> form(Strategy strategy, String kind) {
        return WorksheetKind.of(kind)
                .map(WorksheetKind::form)
                .or(() -> strategy.own().worksheetForm(kind));
    }

    /** @throws Refusal if there is no such kind */
    static WorksheetForm mustHave(Strategy strategy, String kind) {
        return form(strategy, kind)
                .orElseThrow(() -> Refusal.at(
                        "kind",
                        Refusal.Kind.RULE,
                        "worksheet.kind-unknown",
                        "There is no kind of worksheet “" + kind + "” in this strategy. Use one of these: "
                                + Stream.concat(shipped().stream(), strategy.own().worksheetKinds().stream())
                                        .collect(Collectors.joining(", "))
                                + ", or define the kind first."));
    }

    private static List<String> shipped() {
        return WorksheetKind.all().stream().map(WorksheetKind::id).toList();
    }
}
