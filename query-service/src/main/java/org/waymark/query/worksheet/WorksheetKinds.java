package org.waymark.query.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.events.WorksheetForm;
import org.waymark.events.worksheet.WorksheetKind;
import org.waymark.query.strategy.StrategyView;

/** The kinds of worksheet that a strategy has: those that Waymark ships with, then its own. */
final class WorksheetKinds {

    private WorksheetKinds() {}

    /**
     * A kind.
     *
     * @param shipped null for one of the strategy's own
     */
    record Kind(WorksheetForm form, @Nullable WorksheetKind shipped) {

        /** The template of the guide that it is; null where it is none. */
        public @Nullable String template() {
            return shipped == null ? null : shipped.template();
        }

        /** Whether it has rows to start with. */
        boolean hasUsualRows() {
            return shipped != null
                    && (!shipped.usualRows().isEmpty()
                            || form.columns().stream().anyMatch(column -> column.source() != null));
        }
    }

    static List<Kind> all(StrategyView strategy) {
        return Stream.concat(
                        WorksheetKind.all().stream().map(kind -> new Kind(kind.form(), kind)),
                        strategy.worksheetForms().stream().map(form -> new Kind(form, null)))
                .toList();
    }

    static Optional<Kind> of(StrategyView strategy, String id) {
        return all(strategy).stream()
                .filter(kind -> kind.form().kind().equals(id))
                .findFirst();
    }

    /** The columns of a kind now, if the strategy has it. */
    static Optional<WorksheetForm> form(StrategyView strategy, String id) {
        return of(strategy, id).map(Kind::form);
    }
}
