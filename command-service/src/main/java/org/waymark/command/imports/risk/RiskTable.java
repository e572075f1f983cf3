package org.waymark.command.imports.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.command.imports.layout.Layout;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.Refs;
import org.waymark.command.imports.row.Register;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.risk.RiskFeature;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskResponsePlanned;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;

/** Risk registers. */
public final class RiskTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "risk-register",
            RiskFeature.KIND,
            new ImportKind.Words("A risk register", "register"),
            ExistingRisk::new,
            Set.of(
                    RiskOwnerAssigned.class,
                    RiskReassessed.class,
                    RiskReopened.class,
                    RiskReviewed.class,
                    RiskRevised.class,
                    RiskResponsePlanned.class),
            Set.of(),
            false,
            false,
            RiskTable::new);

    private static final Columns COLUMNS = new Columns(
            List.of(RiskColumn.values()),
            needed(),
            Pattern.compile(
                    "\\b(?:response|days|matrix|appetite|movement|trend|direction|progress|update|comment|note|cost|budget|raised|date|confidence)\\b"));

    private final ImportContext context;
    private final PlaceFinder places;

    public RiskTable(ImportContext context) {
        this.context = context;
        this.places = new PlaceFinder(context);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(RiskColumn.TITLE, "what the risk is (such as ‘Risk’)");
        return needed;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public Register register() {
        return KIND.register(context);
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Column main() {
        return RiskColumn.TITLE;
    }

    @Override
    public Optional<Column> section() {
        return Optional.of(RiskColumn.THEME);
    }

    @Override
    public boolean isSection(String text) {
        return places.isHeading(text);
    }

    @Override
    public Map<String, String> newThemes() {
        return places.added();
    }

    @Override
    public Draft read(RowReader cells) {
        return new RiskRow(cells, places, context).read();
    }

    @Override
    public List<String> notes(Layout layout) {
        boolean before = Stream.of(
                        RiskColumn.INHERENT_LIKELIHOOD,
                        RiskColumn.INHERENT_IMPACT,
                        RiskColumn.INHERENT_SCORE,
                        RiskColumn.INHERENT_RATING)
                .anyMatch(layout::says);
        return before
                ? List.of()
                : List.of(
                        "The table rates risks with today's controls only. A risk that is new is not assessed before the controls.");
    }

    @Override
    public List<PlannedRow> allot(Layout layout, List<Draft> drafts) {
        return Refs.allot(layout, this, drafts, context);
    }
}
