package org.waymark.query.forms;

import java.util.List;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Option;

/** The decisions that a command can say it carries out. */
public interface DecisionChoices {

    /** As choices of a select, “None” first and then the latest; empty where there is no decision yet. */
    List<Option> of(StrategyView strategy);
}
