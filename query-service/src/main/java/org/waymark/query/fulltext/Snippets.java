package org.waymark.query.fulltext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Finds in texts what was looked for. For one search. */
final class Snippets {

    private static final int ORDINARY_LENGTH = 180;
    private static final int LONGEST = 320;

    private final Query query;
    private final UnifiedHighlighter pieces = highlighter(() -> LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.UK), ORDINARY_LENGTH, 0.5f));
    private final UnifiedHighlighter wholes = highlighter(WholeBreakIterator::new);

    Snippets(Query query) {
        this.query = query;
    }

    private static UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(TextAnalysis.INDEXED)
                .withBreakIterator(breaks)
                .withFieldMatcher(TextFields.TEXTS::containsKey)
                .withMaxNoHighlightPassages(0)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withFormatter(new Marking())
                .build();
    }

    /** The best piece of a text that has something of it; empty where the text has none. */
    Optional<Snippet> in(String text) {
        return find(pieces, text).map(Snippets::shortened);
    }

    /** A whole text with everything marked; empty where it has nothing of it. */
    Optional<Snippet> whole(String text) {
        return find(wholes, text);
    }

    private Optional<Snippet> find(UnifiedHighlighter highlighter, String text) {
        try {
            return Optional.ofNullable((Snippet) highlighter.highlightWithoutSearcher(TextFields.TEXT, query, text, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text without sentences is cut behind what is marked. */
    private static Snippet shortened(Snippet snippet) {
        int length = 0;
        List<Snippet.Part> kept = new ArrayList<>();
        for (Snippet.Part part : snippet.parts()) {
            int room = LONGEST - length;
            if (part.text().length() > room) {
                kept.add(new Snippet.Part(
                        part.text().substring(0, end(part.text(), Math.max(0, room))) + "…", part.found()));
                break;
            }
            kept.add(part);
            length += part.text().length();
        }
        return new Snippet(kept);
    }

    /** Not between the halves of a character. */
    private static int end(String text, int at) {
        return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }

    /** Makes snippets of passages. */
    private static final class Marking extends PassageFormatter {

        @Override
        public Snippet format(Passage[] passages, String text) {
            Passage best = Arrays.stream(passages)
                    .max(Comparator.comparingDouble(Passage::getScore))
                    .orElseThrow();
            List<Snippet.Part> parts = new ArrayList<>();
            if (best.getStartOffset() > 0) {
                parts.add(new Snippet.Part("… ", false));
            }
            int at = best.getStartOffset();
            for (int match = 0; match < best.getNumMatches(); match++) {
                int start = Math.max(at, best.getMatchStarts()[match]);
                int end = Math.min(best.getMatchEnds()[match], best.getEndOffset());
                if (end > start) {
                    add(parts, text.substring(at, start), false);
                    add(parts, text.substring(start, end), true);
                    at = end;
                }
            }
            String rest = text.substring(at, best.getEndOffset()).stripTrailing();
            add(parts, best.getEndOffset() < text.stripTrailing().length() ? rest + " …" : rest, false);
            return new Snippet(parts);
        }

        private static void add(List<Snippet.Part> parts, String text, boolean found) {
            if (!text.isEmpty()) {
                parts.add(new Snippet.Part(text, found));
            }
        }
    }
}
