package org.waymark.command.imports.framework;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;
import org.waymark.events.StrategyEvent.FrameworkDefined;

/** The column of a cross-reference that lists items of one outside plan; it is headed by the plan's title or reference. */
record PlanColumn(FrameworkDefined framework) implements Column {

    @Override
    public String field() {
        return "frameworks." + framework.framework();
    }

    @Override
    public String title() {
        return "Items of " + framework.title();
    }

    @Override
    public List<String> names() {
        return Stream.of(framework.title(), framework.framework())
                .map(Column::plain)
                .distinct()
                .toList();
    }
}
