package org.waymark.command.imports.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.command.imports.row.CaseTable;
import org.waymark.command.imports.row.Draft;
import org.waymark.command.imports.row.ImportContext;
import org.waymark.command.imports.row.ImportKind;
import org.waymark.command.imports.row.OwnRefs;
import org.waymark.command.imports.row.PlaceFinder;
import org.waymark.command.imports.row.PlannedRow;
import org.waymark.command.imports.row.RowReader;
import org.waymark.command.imports.row.TableKind;
import org.waymark.command.imports.table.Column;
import org.waymark.command.imports.table.Columns;
import org.waymark.command.imports.table.Header;
import org.waymark.command.risk.RiskFeature;
import org.waymark.events.RiskEvent.RiskOwnerAssigned;
import org.waymark.events.RiskEvent.RiskReassessed;
import org.waymark.events.RiskEvent.RiskReopened;
import org.waymark.events.RiskEvent.RiskReviewed;
import org.waymark.events.RiskEvent.RiskRevised;

/** Risk registers. */
public final class RiskTable implements TableKind {

    /** What the imports know of it. */
    public static final ImportKind KIND = new ImportKind(
            "risk-register",
            RiskFeature.KIND,
            new ImportKind.Words("A risk register", "register", "revise or reassess"),
            ExistingRisk::new,
            Set.of(
                    RiskOwnerAssigned.class,
                    RiskReassessed.class,
                    RiskReopened.class,
                    RiskReviewed.class,
                    RiskRevised.class),
            RiskTable::new);

    private static final Columns COLUMNS = new Columns(
            List.of(RiskColumn.values()),
            needed(),
            Pattern.compile(
                    "\\b(?:score|rating|rag|matrix|level|appetite|movement|trend|direction|progress|update|comment|note|cost|budget|raised|identified|date|response|confidence)\\b"));

    private final ImportContext context;
    private final PlaceFinder places;

    public RiskTable(ImportContext context) {
        this.context = context;
        this.places = new PlaceFinder(context);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(RiskColumn.TITLE, "what the risk is (such as ‘Risk’)");
        needed.put(RiskColumn.OWNER, "who owns it (such as ‘Owner’)");
        needed.put(RiskColumn.INHERENT_LIKELIHOOD, "the likelihood (such as ‘Inherent likelihood’)");
        needed.put(RiskColumn.INHERENT_IMPACT, "the impact (such as ‘Inherent impact’)");
        return needed;
    }

    @Override
    public ImportKind kind() {
        return KIND;
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
    public boolean isSection(String text) {
        return places.theme(text).isPresent();
    }

    @Override
    public Draft read(Header header, CaseTable.Row row, String refAbove) {
        return new RiskRow(new RowReader(header, row.line()), places, context).read(row.section());
    }

    @Override
    public List<PlannedRow> allot(Header header, List<Draft> drafts) {
        return OwnRefs.allot(header, KIND, drafts, context);
    }
}
