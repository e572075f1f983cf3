package org.waymark.documents;

import java.util.List;

/**
 * What stands at the head of the first page of a document that has a cover.
 *
 * @param overline whose document it is
 * @param title    what it is: the title of the document
 * @param lead     when and for whom it is
 * @param facts    what else a reader must know of it before reading
 */
public record Cover(String overline, String title, String lead, List<KeyValues.Entry> facts) implements Block {

    public Cover {
        facts = List.copyOf(facts);
    }

    /** The same as blocks of their own, from top to bottom. */
    List<Block> blocks() {
        return List.of(Paragraph.overline(overline), new Heading(1, title), Paragraph.lead(lead), new KeyValues(facts));
    }
}
