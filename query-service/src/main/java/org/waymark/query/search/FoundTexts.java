package org.waymark.query.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.query.fulltext.Snippet;
import org.waymark.query.fulltext.TextSearch;
import org.waymark.query.kinds.SearchPerson;
import org.waymark.query.kinds.SearchText;
import org.waymark.query.search.SearchResults.Found;
import org.waymark.query.search.SearchResults.Passage;
import org.waymark.query.strategy.StrategyView;

/** What is shown of what was found: the texts in which it is, with the words marked. */
final class FoundTexts {

    private static final int PASSAGES = 2;
    private static final int OPENING = 180;
    private static final String COMMENT = "Comment";
    private static final String FILE = "File";

    private static final Comparator<Passage> MOST_MARKED =
            Comparator.<Passage>comparingLong(passage -> passage.text().marks()).reversed();

    private final TextSearch search;

    FoundTexts(TextSearch search) {
        this.search = search;
    }

    Found of(StrategyView strategy, SearchDocument document) {
        List<Passage> passages = passages(document);
        return new Found(
                strategy.code(),
                strategy.charter().title(),
                document.kind(),
                document.ref(),
                search.whole(document.title()).orElseGet(() -> Snippet.plain(document.title())),
                document.terms().status(),
                passages,
                people(document),
                passages.isEmpty() ? opening(document) : null);
    }

    /** A text that only repeats the title says nothing more. */
    private List<Passage> passages(SearchDocument document) {
        return texts(document)
                .filter(text -> !text.text().equals(document.title()))
                .flatMap(text -> search.snippet(text.text()).stream().map(found -> new Passage(text.label(), found)))
                .sorted(MOST_MARKED)
                .limit(PASSAGES)
                .toList();
    }

    private static Stream<SearchText> texts(SearchDocument document) {
        return Stream.of(
                        document.terms().texts().stream(),
                        document.files().stream().map(file -> new SearchText(FILE, file)),
                        document.comments().reversed().stream().map(comment -> new SearchText(COMMENT, comment)))
                .flatMap(texts -> texts);
    }

    private List<SearchPerson> people(SearchDocument document) {
        return document.terms().people().stream()
                .filter(person -> search.names(person.person()))
                .toList();
    }

    private static @Nullable String opening(SearchDocument document) {
        return texts(document)
                .filter(text -> !text.text().equals(document.title()))
                .findFirst()
                .map(text -> Snippet.beginning(text.text(), OPENING).words())
                .orElse(null);
    }
}
