package org.waymark.query.fulltext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.waymark.http.Deadline;

/** Looks for something in several indexes as if they were one. To be closed. For one thread. */
public final class TextSearch implements AutoCloseable {

    private static final Set<String> KEYS = Set.of(TextFields.KEY);

    private final TypedWords typed;
    private final MultiReader all;
    private final int[] starts;
    private final IndexSearcher searcher;
    private final TextQuery query;
    private final Snippets snippets;

    /** Looks for what was typed in what is held; for similar words where nothing has one of them. */
    public TextSearch(TypedWords typed, List<TextIndex.Held> held) {
        this(typed, held, true);
    }

    /** Looks for what was typed, and nothing else, in what is held. */
    public static TextSearch exactly(TypedWords typed, TextIndex.Held held) {
        return new TextSearch(typed, List.of(held), false);
    }

    private TextSearch(TypedWords typed, List<TextIndex.Held> held, boolean tolerant) {
        this.typed = typed;
        try {
            all = new MultiReader(held.stream().map(TextIndex.Held::reader).toArray(IndexReader[]::new), false);
            starts = new int[held.size() + 1];
            for (int i = 0; i < held.size(); i++) {
                starts[i + 1] = starts[i] + held.get(i).reader().maxDoc();
            }
            searcher = new IndexSearcher(all);
            searcher.setSimilarity(new TextRanking());
            searcher.setQueryCache(null);
            query = TextQuery.of(typed, searcher, tolerant);
            snippets = new Snippets(query.any());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was found.
     *
     * @param index which of the indexes it is in, from 0
     * @param key   of the document
     */
    public record Hit(int index, String key, float score) {}

    /** All that have every word, in no order. */
    public List<Hit> every() {
        return hits(query.query());
    }

    /**
     * The numbers of those that have every word.
     *
     * @param exact    values that each must have, by field
     * @param from     first number, included
     * @param to       last number, included
     * @param limit    how many at most
     * @param backward whether the highest come first
     */
    public List<Long> numbers(Map<String, String> exact, long from, long to, int limit, boolean backward) {
        if (all.maxDoc() == 0 || from > to) {
            return List.of();
        }
        BooleanQuery.Builder what = new BooleanQuery.Builder()
                .add(query.query(), Occur.FILTER)
                .add(LongPoint.newRangeQuery(TextFields.NUMBER, from, to), Occur.FILTER);
        exact.forEach((field, value) -> what.add(new TermQuery(new Term(field, value)), Occur.FILTER));
        try {
            Deadline.check();
            SortField byNumber = new SortField(TextFields.NUMBER, SortField.Type.LONG, backward);
            return Arrays.stream(searcher.search(what.build(), limit, new Sort(byNumber)).scoreDocs)
                    .map(found -> (Long) ((FieldDoc) found).fields[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that have at least one of the words, in no order. */
    public List<Hit> any() {
        return hits(query.any());
    }

    /** Words that nothing has, for which similar ones were taken. */
    public List<String> similar() {
        return query.similar();
    }

    /** The best piece of a text that has something of what was looked for; empty where it has nothing. */
    public Optional<Snippet> snippet(String text) {
        return snippets.in(text);
    }

    /** A whole text with all of it marked; empty where it has nothing. */
    public Optional<Snippet> whole(String text) {
        return snippets.whole(text);
    }

    /** Whether somebody, as they are stored, is called now by what was looked for. */
    public boolean names(String person) {
        return typed.pieces().stream().anyMatch(piece -> TextQuery.isCalled(person, piece));
    }

    private List<Hit> hits(Query what) {
        if (all.maxDoc() == 0) {
            return List.of();
        }
        try {
            Deadline.check();
            TopDocs found = searcher.search(what, all.maxDoc());
            StoredFields stored = searcher.storedFields();
            List<Hit> hits = new ArrayList<>(found.scoreDocs.length);
            for (ScoreDoc each : found.scoreDocs) {
                hits.add(new Hit(
                        ReaderUtil.subIndex(each.doc, starts),
                        stored.document(each.doc, KEYS).get(TextFields.KEY),
                        each.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            all.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
