package org.waymark.query.risk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.CaseImport;
import org.waymark.query.web.ImportOutcome.Level;
import org.waymark.query.web.ImportOutcome.Values;

/** A risk register from a file. */
final class RiskImport implements CaseImport {

    @Override
    public String table() {
        return "risk-register";
    }

    @Override
    public String name() {
        return "a risk register";
    }

    @Override
    public String one() {
        return "risk";
    }

    @Override
    public String many() {
        return "risks";
    }

    @Override
    public String hint() {
        return "Needed: the risk. Known too: reference, owner, cause, event, effect, category, theme, likelihood,"
                + " impact and ratings (inherent, current, target), controls, actions, next review.";
    }

    @Override
    public List<String> headings() {
        return List.of("Risk", "Owner", "Assessment");
    }

    @Override
    public String place() {
        return "the risk register";
    }

    @Override
    public List<Asked> asked() {
        return List.of(
                Asked.text(
                        "owner", "Owner of every risk", "A person or a post. Leave it empty if nobody owns these yet"),
                Asked.theme());
    }

    @Override
    public boolean isReport(String field) {
        return false;
    }

    @Override
    public List<String> details(Values values) {
        return levels(values).toList();
    }

    private static Stream<String> levels(Values values) {
        String next = values.monitorNext();
        return CaseImport.present(
                level("Inherent", values.inherent()),
                level("Current", values.current()),
                level("Target", values.target()),
                next == null ? null : "Next review on " + CaseImport.day(next),
                values.monitoring() == null ? null : "Monitoring: " + values.monitoring());
    }

    private static @Nullable String level(String name, @Nullable Level level) {
        return level == null ? null : name + ": " + level.words();
    }
}
