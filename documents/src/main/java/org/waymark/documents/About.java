package org.waymark.documents;

import java.time.Instant;
import java.util.List;

/**
 * What a document is and where it comes from: its properties, what is repeated on each page, and the sheet “About” of a
 * workbook.
 *
 * @param title   its name, such as “Risk register”
 * @param subject what it is about, such as the name of a strategy
 * @param author  who wrote it; Waymark where nobody did
 * @param written when it was written; the same document has the same bytes where this is the same
 * @param head    the lines at the top of each page, the first on the left, the others on the right
 * @param foot    the lines at the bottom of each page, beside “page x of y”
 * @param facts   what it shows and how: moment, position, filters
 */
public record About(
        String title,
        String subject,
        String author,
        Instant written,
        List<String> head,
        List<String> foot,
        List<KeyValues.Entry> facts) {

    public About {
        head = List.copyOf(head);
        foot = List.copyOf(foot);
        facts = List.copyOf(facts);
    }
}
