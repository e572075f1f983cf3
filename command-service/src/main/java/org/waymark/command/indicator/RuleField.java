package org.waymark.command.indicator;

import org.waymark.command.schema.Field;
import org.waymark.command.schema.Figure;
import org.waymark.events.IndicatorRule;

/** The rule by which an indicator is rated against its target. */
public record RuleField(
        @Field("By how much a target may be missed and still be Amber")
        Figure tolerance,

        @Field("What that is counted in: per cent of the target, or the indicator's own units")
        IndicatorRule.Measure in) {}
