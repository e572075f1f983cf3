package org.waymark.query.fulltext;

import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.SimilarityBase;

/**
 * What one word in one field is worth: more the oftener it is there and the shorter the field is, as in BM25. How rare it is
 * elsewhere does not count. So a score depends on a document alone, and every node, whatever its index went through, ranks
 * alike: paging over several nodes gives nothing twice and loses nothing.
 */
final class TextRanking extends SimilarityBase {

    private static final double SATURATION = 1.2;
    private static final double BY_LENGTH = 0.5;

    /** Words that an ordinary field has. */
    private static final double ORDINARY = 40;

    @Override
    protected double score(BasicStats stats, double frequency, double length) {
        double norm = SATURATION * (1 - BY_LENGTH + BY_LENGTH * length / ORDINARY);
        return stats.getBoost() * frequency / (frequency + norm);
    }

    @Override
    public String toString() {
        return "the document alone";
    }
}
