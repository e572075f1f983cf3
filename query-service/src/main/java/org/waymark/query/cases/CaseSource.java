package org.waymark.query.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.waymark.events.CaseKind;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.View;

/** What a feature brings to case files: the state of one kind of case. */
public interface CaseSource {

    /** The kind whose states it finds. */
    CaseKind kind();

    /** The views it reads, beside those of strategies and of cases. */
    Set<View<?>> views();

    /**
     * The state of a case.
     *
     * @param day the day that is shown
     */
    Optional<? extends CaseState> find(
            StrategyView strategy, String ref, StrategySnapshot snapshot, AsOf asOf, LocalDate day);
}
