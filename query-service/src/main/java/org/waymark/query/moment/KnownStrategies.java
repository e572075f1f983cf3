package org.waymark.query.moment;

import java.util.Collection;
import org.waymark.events.StrategyCode;

/** The strategies that there are. */
@FunctionalInterface
public interface KnownStrategies {

    Collection<StrategyCode> all();
}
