package org.waymark.ledger.format;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Tags as the collection holds and indexes them: {@code key=value}. */
public final class Tags {

    private static final char SEPARATOR = '=';
    private static final Comparator<Tag> BY_LENGTH =
            Comparator.comparingInt(tag -> tag.value().length());

    private Tags() {}

    public static String text(Tag tag) {
        return tag.key() + SEPARATOR + tag.value();
    }

    static Tag parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        return new Tag(text.substring(0, separator), text.substring(separator + 1));
    }

    public static List<String> sorted(Collection<Tag> tags) {
        return tags.stream().map(Tags::text).distinct().sorted().toList();
    }

    /** Refuses a key that would make {@code key=value} ambiguous, and half of a surrogate pair, which is no text. */
    public static Set<Tag> requireStorable(Set<Tag> tags) {
        for (Tag tag : tags) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text(tag))) {
                throw new IllegalArgumentException("A tag must be well-formed text: " + tag);
            }
            if (tag.key().isEmpty() || tag.key().indexOf(SEPARATOR) >= 0) {
                throw new IllegalArgumentException("A tag's key must not be empty or contain '=': " + tag);
            }
        }
        return Set.copyOf(tags);
    }

    /**
     * {@return tags of which every matching event has at least one; null when the criteria do not restrict tags} Of a
     * criterion's tags the one with the longest value is taken: references nest ({@code SG23}, {@code SG23/P1}), so the
     * longest is the most selective.
     */
    public static @Nullable Set<Tag> narrowing(EventCriteria criteria) {
        Set<EventCriterion> alternatives = criteria.flatten();
        Set<Tag> narrowing = new LinkedHashSet<>();
        for (EventCriterion alternative : alternatives) {
            if (alternative.tags().isEmpty()) {
                return null;
            }
            narrowing.add(alternative.tags().stream().max(BY_LENGTH).orElseThrow());
        }
        return narrowing.isEmpty() ? null : narrowing;
    }
}
