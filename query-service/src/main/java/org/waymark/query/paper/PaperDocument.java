package org.waymark.query.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.About;
import org.waymark.documents.Block;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Heading;
import org.waymark.documents.KeyValues;
import org.waymark.documents.KeyValues.Entry;
import org.waymark.documents.Paragraph;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Formats;

/** A paper as a document: on every page is of which strategy, of which moment and up to which position it is. */
final class PaperDocument {

    private PaperDocument() {}

    /** @param laidOut whether it is a PDF or for Word, and so is laid out as the paper says */
    static Document of(Paper paper, boolean laidOut, StrategySnapshot snapshot, StrategyView strategy, Instant now) {
        String name = strategy.code() + " " + strategy.charter().title();
        String moment = moment(snapshot);
        String position = "Position " + Formats.number(snapshot.position());
        String filters = paper.filters();
        List<Entry> facts = new ArrayList<>(List.of(
                Entry.of("Strategy", name),
                Entry.of("Moment", moment),
                Entry.of("Position", Formats.number(snapshot.position()) + " of the ledger"),
                Entry.of("Times are told in", strategy.charter().timeZone().getId())));
        if (!filters.isEmpty()) {
            facts.add(Entry.of("Filter", filters));
        }
        List<String> foot = new ArrayList<>(List.of(paper.title(), position));
        if (!filters.isEmpty()) {
            foot.add(shortened(filters));
        }
        About about = new About(paper.title(), name, "Waymark", now, List.of(name, moment), foot, facts);
        PaperLayout layout = paper.layout();
        if (laidOut && layout != null) {
            return new Document(about, layout.orientation(), layout.all());
        }
        List<Block> blocks = new ArrayList<>(List.of(new Heading(1, paper.title()), new KeyValues(facts)));
        paper.notes().forEach(note -> blocks.add(Paragraph.of(note)));
        blocks.addAll(paper.blocks());
        return new Document(about, Orientation.LANDSCAPE, blocks);
    }

    private static String moment(StrategySnapshot snapshot) {
        String day = Formats.date(snapshot.day());
        if (snapshot.asOf().present()) {
            return "As at " + day;
        }
        String words = Formats.moment(snapshot.asOf());
        return words.contains(day)
                ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ", " + day;
    }

    private static String shortened(String words) {
        return words.length() <= 120 ? words : words.substring(0, 119) + "…";
    }
}
