package org.waymark.query.paper;

import java.time.Instant;
import java.util.Map;
import org.waymark.documents.Document;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Reader;

/** Tables as documents, for tests elsewhere. */
public final class PaperDocuments {

    private PaperDocuments() {}

    /** What is sent of a table of which nothing is left out. */
    public static Document of(PaperTable table, StrategySnapshot snapshot, Reader reader) {
        Map<String, String> filters = PaperQuestion.filters(table, name -> "");
        Paper paper = table.read(new PaperQuestion(snapshot, "", reader, filters));
        return PaperDocument.of(paper.mainOnly(), true, snapshot, Strategies.at(snapshot), Instant.EPOCH);
    }
}
