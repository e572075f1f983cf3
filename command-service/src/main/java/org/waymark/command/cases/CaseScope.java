package org.waymark.command.cases;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Changes;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.EventTags;
import org.waymark.events.StrategyCode;

/**
 * What a decision about a case and what belongs to it rests on: the strategy itself, and facts with some tags.
 *
 * @param tags of the cases, or of the register of refs
 */
public record CaseScope(StrategyCode strategy, Set<Tag> tags) {

    public CaseScope {
        tags = Set.copyOf(tags);
    }

    /**
     * Opens a case.
     *
     * @param ref    that it shall have; null for the next free one
     * @param others refs of cases that the decision looks at; null for none
     */
    public static CaseScope opening(StrategyCode strategy, @Nullable Ref ref, @Nullable Ref... others) {
        Set<Tag> tags = tags(strategy, Arrays.stream(others));
        tags.add(ref == null ? EventTags.register(strategy) : tagOf(strategy, ref));
        return new CaseScope(strategy, tags);
    }

    /**
     * Is about cases.
     *
     * @param refs null for none
     */
    public static CaseScope of(StrategyCode strategy, @Nullable Ref... refs) {
        return new CaseScope(strategy, tags(strategy, Arrays.stream(refs)));
    }

    private static Set<Tag> tags(StrategyCode strategy, Stream<@Nullable Ref> refs) {
        Set<Tag> tags = new HashSet<>();
        refs.filter(Objects::nonNull).forEach(ref -> tags.add(tagOf(strategy, Objects.requireNonNull(ref))));
        return tags;
    }

    /** The tag of a case. */
    public static Tag tagOf(StrategyCode strategy, Ref ref) {
        return EventTags.caseOf(ref.in(strategy));
    }

    /** The case that a change of a field names; null where it names none. */
    public static @Nullable Ref named(Changes<?> changes, String field) {
        Object value = changes.values().get(field);
        return value == null ? null : new Ref(value.toString());
    }

    /** All that is read. */
    public EventCriteria boundary() {
        Stream<EventCriteria> facts = tags.stream().map(EventCriteria::havingTags);
        List<EventCriteria> all =
                Stream.concat(Stream.of(Strategy.boundary(strategy)), facts).toList();
        return EventCriteria.either(all);
    }
}
