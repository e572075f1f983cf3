package org.waymark.query.search;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.query.fulltext.TextFields;
import org.waymark.query.kinds.SearchPerson;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.kinds.SearchText;

/**
 * A case, or the strategy itself, as it is found.
 *
 * @param terms    with its ref; the code for the strategy itself
 * @param comments that were made on it, as they were last corrected, oldest first
 * @param files    titles and descriptions of the files attached to it
 */
record SearchDocument(FoundKind kind, String title, SearchTerms terms, List<String> comments, List<String> files) {

    SearchDocument {
        comments = List.copyOf(comments);
        files = List.copyOf(files);
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
                .comments(Stream.concat(comments.stream(), files.stream()).toList())
                .people(terms.people().stream()
                        .map(SearchPerson::person)
                        .distinct()
                        .toList());
    }
}
