package org.waymark.query.fulltext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become words: small letters, without accents and without the English possessive. Each word of a text is indexed as
 * it is and, at the same place, by its stem, so that “reviews” finds “review” and whoever wrote “reviews” comes first.
 */
final class TextAnalysis {

    /** Words and stems: what is indexed, and what is marked. */
    static final Analyzer INDEXED = new Words(true);

    private static final Analyzer WORDS = new Words(false);

    /** Texts of one field are so far apart that no phrase spans two of them. */
    private static final int GAP = 100;

    private TextAnalysis() {}

    /** The words of a text, in order. */
    static List<String> words(String text) {
        return tokens(WORDS, text);
    }

    /** The stem of a word; the word itself where it has no other. */
    static String stem(String word) {
        return tokens(INDEXED, word).getLast();
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static final class Words extends Analyzer {

        private final boolean stems;

        Words(boolean stems) {
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
            return new TokenStreamComponents(
                    source,
                    stems ? new RemoveDuplicatesTokenFilter(new KStemFilter(new KeywordRepeatFilter(words))) : words);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
