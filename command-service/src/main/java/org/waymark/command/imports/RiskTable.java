package org.waymark.command.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Risk registers. */
final class RiskTable implements TableKind {

    private static final Columns COLUMNS = new Columns(
            List.of(RiskColumn.values()),
            needed(),
            Pattern.compile(
                    "\\b(?:score|rating|rag|matrix|level|appetite|movement|trend|direction|progress|update|comment|note|cost|budget|raised|identified|date|response|confidence)\\b"));

    private final Outline outline;
    private final PlaceFinder places;

    RiskTable(Outline outline) {
        this.outline = outline;
        this.places = new PlaceFinder(outline);
    }

    private static Map<Column, String> needed() {
        Map<Column, String> needed = new LinkedHashMap<>();
        needed.put(RiskColumn.TITLE, "what the risk is (such as ‘Risk’)");
        needed.put(RiskColumn.OWNER, "who owns it (such as ‘Owner’)");
        needed.put(RiskColumn.INHERENT_LIKELIHOOD, "how likely it is (such as ‘Inherent likelihood’)");
        needed.put(RiskColumn.INHERENT_IMPACT, "how hard it would hit (such as ‘Inherent impact’)");
        return needed;
    }

    @Override
    public CaseNoun noun() {
        return CaseNoun.RISK;
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
        return new RiskRow(new Cells(header, row.line()), places, outline).read(row.section());
    }

    @Override
    public List<Step> allot(Header header, List<Draft> drafts) {
        return OwnRefs.allot(header, RefPrefix.RISK, drafts, outline);
    }
}
