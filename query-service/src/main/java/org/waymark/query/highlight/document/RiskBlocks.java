package org.waymark.query.highlight.document;

import static org.waymark.query.highlight.document.Cells.item;
import static org.waymark.query.highlight.document.Cells.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.documents.Block;
import org.waymark.documents.Cell;
import org.waymark.documents.Paragraph;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;
import org.waymark.query.highlight.content.RiskSection;
import org.waymark.query.web.Formats;

/** Key risks and issues, in blocks. */
final class RiskBlocks {

    private RiskBlocks() {}

    static List<Block> of(RiskSection risks) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.table(
                "Key risks and issues",
                List.of(
                        Column.of("Risk", Type.LONG),
                        Column.of("Rating", Type.RATING),
                        Column.of("Was", Type.RATING),
                        Column.of("Change", Type.LONG),
                        Column.of("Response", Type.LONG),
                        Column.of("Next review", Type.DAY)),
                risks.items().stream()
                        .map(risk -> Row.of(
                                item(
                                        risk.ref(),
                                        risk.title() + "\n" + risk.status() + ", " + Formats.owner(risk.owner())),
                                place(risk.now()),
                                place(risk.before()),
                                Cell.text(lines(risk.change().title(), risk.reason())),
                                Cell.text(lines(risk.response(), risk.responseText())),
                                Cell.day(risk.monitorNext())))
                        .toList()));
        Charts.risks(risks).ifPresent(chart -> blocks.add(chart.figure(55)));
        if (!risks.notScored().isEmpty()) {
            blocks.add(Paragraph.of("Beside the matrix: "
                    + risks.notScored().stream()
                            .map(RiskSection.NotScored::inWords)
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        SectionBlocks.leftOut(risks.leftOut()).forEach(blocks::add);
        return blocks;
    }

    private static String lines(@Nullable String... said) {
        return Stream.of(said).filter(line -> line != null).collect(Collectors.joining("\n"));
    }
}
