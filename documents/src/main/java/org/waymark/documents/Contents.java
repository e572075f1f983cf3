package org.waymark.documents;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of the document with their pages: its headings of level 2 and, below them, those of level 3 that stand in it by
 * themselves.
 */
public record Contents() implements Block {

    /** What the name of each of them begins with. */
    static final String ANCHOR = "part_";

    private static final int FIRST = 2;
    private static final int LAST = 3;

    /** The headings that it names, each with what links to it name; none where a document has no contents. */
    static Map<Heading, String> anchors(Document document) {
        Map<Heading, String> anchors = new IdentityHashMap<>();
        if (document.blocks().stream().anyMatch(Contents.class::isInstance)) {
            headings(document.blocks()).forEach(heading -> anchors.put(heading, ANCHOR + (anchors.size() + 1)));
        }
        return anchors;
    }

    /** The headings that it names, in order. */
    static List<Heading> headings(List<Block> blocks) {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() >= FIRST && heading.level() <= LAST)
                .toList();
    }
}
