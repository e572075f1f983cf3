package org.waymark.query.indicator;

import java.util.List;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.ImportOutcome.Values;

/** Measurements from a file. */
final class MeasurementImport implements CaseImport {

    @Override
    public String table() {
        return "measurements";
    }

    @Override
    public String name() {
        return "measurements of indicators";
    }

    @Override
    public String one() {
        return "measurement";
    }

    @Override
    public String many() {
        return "measurements";
    }

    @Override
    public String hint() {
        return "Needed: the indicator (its reference or name), the period and the value. Known too: numerator,"
                + " denominator, provisional or final, source, note. “c” or “suppressed” stands for a figure that may not be"
                + " shown.";
    }

    @Override
    public List<String> headings() {
        return List.of("Indicator and period", "Who", "Value");
    }

    @Override
    public String place() {
        return "the indicators";
    }

    @Override
    public List<String> details(Values values) {
        return values.cells().stream()
                .map(cell -> cell.title() + ": " + cell.text())
                .toList();
    }

    @Override
    public List<Asked> asked() {
        return List.of(
                Asked.text("source", "Source of every measurement", "Such as: Workforce return, July 2023"),
                Asked.choice("standing", "Standing of every measurement", "Final", "Provisional"));
    }

    @Override
    public boolean isReport(String field) {
        return false;
    }
}
