package org.waymark.query.fulltext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.waymark.people.PeopleNames;

/**
 * What is looked for, as Lucene takes it.
 *
 * @param query   documents that have every piece, in whichever field
 * @param any     those that have at least one
 * @param similar pieces as they were typed that nothing has, so that similar words count for them
 */
record TextQuery(Query query, Query any, List<String> similar) {

    private static final float REF = 50;
    private static final float REF_BEGINS = 6;
    private static final float PERSON = 3;
    private static final float STEM = 0.6f;
    private static final float BEGINS = 0.2f;
    private static final float SIMILAR = 0.5f;

    /** Words of fewer letters stand for themselves alone, not for all that begin with them. */
    private static final int BEGINNING = 3;

    /** Words of fewer letters have no others that are like them. */
    private static final int TYPO = 4;

    private static final int SECOND_TYPO = 8;

    private static final int MOST_SIMILAR = 50;

    /** Similar words are looked up once, not in each text in which they are marked. */
    private static final MultiTermQuery.RewriteMethod BY_WORDS =
            new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MOST_SIMILAR);

    private static final Pattern LIKE_A_REF = Pattern.compile("[\\p{L}]{0,4}\\d[\\p{L}\\d.]*");

    /** @param tolerant whether similar words count for one that nothing has */
    static TextQuery of(TypedWords typed, IndexSearcher searcher, boolean tolerant) throws IOException {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> similar = new ArrayList<>();
        List<String> people = people(searcher.getIndexReader());
        for (TypedWords.Piece piece : typed.pieces()) {
            Query there = piece(piece, people);
            if (tolerant && !piece.phrase() && searcher.count(there) == 0) {
                there = searcher.rewrite(similar(piece.words().getFirst()));
                similar.add(piece.typed());
            }
            every.add(there, Occur.MUST);
            any.add(there, Occur.SHOULD);
        }
        return new TextQuery(every.build(), any.build(), similar);
    }

    /** A ref as it is indexed. */
    static String asRef(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Query piece(TypedWords.Piece piece, List<String> people) {
        List<Query> ways = new ArrayList<>();
        String ref = asRef(piece.typed());
        ways.add(constant(new TermQuery(new Term(TextFields.REF, ref)), REF));
        if (LIKE_A_REF.matcher(ref).matches()) {
            ways.add(constant(new PrefixQuery(new Term(TextFields.REF, ref)), REF_BEGINS));
        }
        List<BytesRef> named = people.stream()
                .filter(person -> isCalled(person, piece))
                .map(BytesRef::new)
                .toList();
        if (!named.isEmpty()) {
            ways.add(constant(new TermInSetQuery(TextFields.PERSON, named), PERSON));
        }
        TextFields.TEXTS.forEach((field, worth) -> ways.add(new BoostQuery(inField(piece, field), worth)));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query inField(TypedWords.Piece piece, String field) {
        if (piece.phrase()) {
            return new PhraseQuery(field, piece.words().toArray(String[]::new));
        }
        String word = piece.words().getFirst();
        String stem = TextAnalysis.stem(word);
        BooleanQuery.Builder ways = new BooleanQuery.Builder().add(new TermQuery(new Term(field, word)), Occur.SHOULD);
        if (!stem.equals(word)) {
            ways.add(new BoostQuery(new TermQuery(new Term(field, stem)), STEM), Occur.SHOULD);
        }
        if (word.length() >= BEGINNING) {
            ways.add(constant(new PrefixQuery(new Term(field, word)), BEGINS), Occur.SHOULD);
        }
        return ways.build();
    }

    private static Query similar(String word) {
        if (word.length() < TYPO) {
            return new TermQuery(new Term(TextFields.TEXT, word));
        }
        int errors = word.length() < SECOND_TYPO ? 1 : 2;
        return new DisjunctionMaxQuery(
                TextFields.TEXTS.entrySet().stream()
                        .<Query>map(field -> new BoostQuery(
                                new FuzzyQuery(new Term(field.getKey(), word), errors, 1, MOST_SIMILAR, true, BY_WORDS),
                                field.getValue() * SIMILAR))
                        .toList(),
                0);
    }

    private static Query constant(Query query, float worth) {
        return new BoostQuery(new ConstantScoreQuery(query), worth);
    }

    /** Whether somebody, as they are stored, is called so now: all words in a row where there are several. */
    static boolean isCalled(String person, TypedWords.Piece piece) {
        List<String> name = TextAnalysis.words(PeopleNames.current().inFull(person));
        return piece.phrase()
                ? Collections.indexOfSubList(name, piece.words()) >= 0
                : name.stream().anyMatch(word -> begins(word, piece.words().getFirst()));
    }

    private static boolean begins(String word, String with) {
        return with.length() >= BEGINNING ? word.startsWith(with) : word.equals(with);
    }

    private static List<String> people(IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, TextFields.PERSON);
        if (terms == null) {
            return List.of();
        }
        List<String> people = new ArrayList<>();
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            people.add(term.utf8ToString());
        }
        return people;
    }
}
