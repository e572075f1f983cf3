package org.waymark.query.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a case is found beside its ref, its title and the comments on it: what everybody who may read the strategy sees of
 * it.
 *
 * @param status in words, such as “Open, High”; nothing in it depends on today
 * @param texts  what people wrote, the most important first
 * @param people whom it names
 */
public record SearchTerms(String ref, String status, List<SearchText> texts, List<SearchPerson> people) {

    public SearchTerms {
        texts = List.copyOf(texts);
        people = List.copyOf(people);
    }

    /** Those of a case, to be added one by one. */
    public static Builder of(String ref, String status) {
        return new Builder(ref, status);
    }

    /** Collects them; what is null or blank is left out. */
    public static final class Builder {

        private final String ref;
        private final String status;
        private final List<SearchText> texts = new ArrayList<>();
        private final List<SearchPerson> people = new ArrayList<>();

        private Builder(String ref, String status) {
            this.ref = ref;
            this.status = status;
        }

        /** A text. */
        public Builder text(String label, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                texts.add(new SearchText(label, text));
            }
            return this;
        }

        /** Several of one label. */
        public Builder texts(String label, Collection<String> more) {
            more.forEach(text -> text(label, text));
            return this;
        }

        /** Somebody. */
        public Builder person(String label, @Nullable String person) {
            if (person != null && !person.isBlank()) {
                people.add(new SearchPerson(label, person));
            }
            return this;
        }

        /** Several as one thing. */
        public Builder people(String label, Collection<String> more) {
            more.forEach(person -> person(label, person));
            return this;
        }

        /** All of them. */
        public SearchTerms build() {
            return new SearchTerms(ref, status, texts, people);
        }
    }
}
