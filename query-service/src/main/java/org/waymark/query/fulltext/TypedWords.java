package org.waymark.query.fulltext;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * What somebody typed to search for: words, and phrases between quotation marks.
 *
 * @param pieces each to be found; without words such as “the”, unless there is nothing else
 */
public record TypedWords(List<Piece> pieces) {

    /** No more letters are looked at. */
    public static final int LONGEST = 200;

    /** No more pieces are looked for. */
    private static final int MOST = 16;

    private static final Pattern PIECE = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”]+)");

    public TypedWords {
        pieces = List.copyOf(pieces);
    }

    /**
     * A word or a phrase.
     *
     * @param typed as it was typed, without quotation marks
     * @param words in small letters; at least one
     */
    public record Piece(String typed, List<String> words) {

        public Piece {
            words = List.copyOf(words);
        }

        boolean phrase() {
            return words.size() > 1;
        }

        private boolean common() {
            return !phrase() && COMMON.contains(words.getFirst());
        }
    }

    private static final Set<String> COMMON = Set.copyOf(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.stream()
            .map(word -> new String((char[]) word))
            .toList());

    /** Reads them. */
    public static TypedWords of(String typed) {
        String read = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        List<Piece> all = PIECE.matcher(read)
                .results()
                .map(TypedWords::piece)
                .filter(piece -> !piece.words().isEmpty())
                .limit(MOST)
                .toList();
        List<Piece> telling = all.stream().filter(piece -> !piece.common()).toList();
        return new TypedWords(telling.isEmpty() ? all : telling);
    }

    private static Piece piece(MatchResult found) {
        String typed = found.group(1) == null ? found.group(2) : found.group(1);
        return new Piece(typed, TextAnalysis.words(typed));
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
