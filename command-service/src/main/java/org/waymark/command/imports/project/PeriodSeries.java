package org.waymark.command.imports.project;

import java.util.Optional;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Series;

/** The columns of months, weeks, quarters and days that a progress report can have. */
final class PeriodSeries implements Series {

    @Override
    public Optional<Column> headed(String heading) {
        return PeriodHeading.read(heading);
    }

    @Override
    public Optional<Column> ofField(String field) {
        return PeriodColumn.ofField(field);
    }
}
