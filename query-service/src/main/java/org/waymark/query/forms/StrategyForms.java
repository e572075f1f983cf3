package org.waymark.query.forms;

import java.util.List;

/** What a feature brings: the commands about a strategy, or that open a case in it, that people give in forms. */
public interface StrategyForms {

    List<CommandForm> forms();
}
