package org.waymark.query.search;

import java.util.List;
import org.waymark.query.fulltext.TextFields;
import org.waymark.query.kinds.SearchPerson;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SearchText;

/**
 * A case, or the strategy itself, as it is found.
 *
 * @param terms    with its ref; the code for the strategy itself
 * @param comments that were made on it, as they were last corrected, oldest first
 */
record SearchDocument(FoundKind kind, String title, SearchTerms terms, List<String> comments) {

    SearchDocument {
        comments = List.copyOf(comments);
    }

    String ref() {
        return terms.ref();
    }

    /** Unique in its strategy: a case may have the code of the strategy for its ref. */
    String key() {
        return kind.equals(FoundKind.STRATEGY) ? "" : ref();
    }

    TextFields fields() {
        return TextFields.of(key())
                .ref(ref())
                .title(title)
                .texts(terms.texts().stream().map(SearchText::text).toList())
                .comments(comments)
                .people(terms.people().stream()
                        .map(SearchPerson::person)
                        .distinct()
                        .toList());
    }
}
