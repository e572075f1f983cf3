package org.waymark.embedded.query;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;

/**
 * A document that matches a query.
 *
 * @param bytes how large it is stored
 * @param ordinal its place among the matches in the order they were found
 */
public record Match(Document document, int bytes, long ordinal) {

    /**
     * Matches in the order a query asks for, those that compare equal in the order they were found.
     *
     * @param wanted how many are needed at most, so that no more are kept in memory; 0 for all
     */
    public static Iterator<Match> sort(Iterator<Match> matches, Document orderBy, long wanted) {
        Comparator<Match> order = Comparator.comparing(Match::document, new DocumentComparator(orderBy))
                .thenComparing(Match::ordinal);
        PriorityQueue<Match> best = new PriorityQueue<>(order.reversed());
        matches.forEachRemaining(match -> {
            best.add(match);
            if (wanted > 0 && best.size() > wanted) {
                best.remove();
            }
        });
        return best.stream().sorted(order).iterator();
    }
}
