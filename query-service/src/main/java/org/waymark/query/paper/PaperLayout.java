package org.waymark.query.paper;

import java.util.ArrayList;
import java.util.List;
import org.waymark.documents.Block;
import org.waymark.documents.Contents;
import org.waymark.documents.Cover;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.PageBreak;

/**
 * How a paper is laid out where it is more than a list: with a cover, its contents, and words between its tables. Excel and CSV
 * have its tables alone.
 *
 * @param blocks what follows the cover and the contents
 */
public record PaperLayout(Cover cover, Orientation orientation, List<Block> blocks) {

    public PaperLayout {
        blocks = List.copyOf(blocks);
    }

    List<Block> all() {
        List<Block> all = new ArrayList<>(List.of(cover, new Contents(), new PageBreak()));
        all.addAll(blocks);
        return List.copyOf(all);
    }
}
