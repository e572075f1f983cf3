package org.waymark.query.forms;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.query.cases.CaseName;
import org.waymark.query.cases.CaseState;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Reader;

/**
 * What a form is about and who fills it in.
 *
 * @param about the case it is about; null where it is about the strategy
 * @param state how that case stands; null where it is about the strategy
 * @param today in the strategy's time zone
 */
public record Subject(
        StrategyView strategy,
        @Nullable CaseName about,
        @Nullable CaseState state,
        LocalDate today,
        Reader reader) {

    /** The ref of the case; empty where it is about the strategy. */
    public String ref() {
        return about == null ? "" : about.ref();
    }

    /** How the case stands, which is known to be of this kind. */
    public <S extends CaseState> S state(Class<S> kind) {
        return kind.cast(Objects.requireNonNull(state, "this form is about a case"));
    }

    /** Whether the case stands in such a way; false where it is of another kind. */
    public <S extends CaseState> boolean is(Class<S> kind, Predicate<S> so) {
        return kind.isInstance(state) && so.test(kind.cast(state));
    }
}
