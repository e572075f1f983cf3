package org.waymark.query.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Organisation;
import org.waymark.query.cases.CaseName;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.strategy.Member;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Reader;

/**
 * What a form is about and who fills it in.
 *
 * @param within  the strategy; null for the form that creates one
 * @param about   the case it is about; null where it is about the strategy
 * @param state   the state of that case; null where it is about the strategy
 * @param today   in the strategy's time zone
 * @param address what the address names, by the names in its pattern, and the answer to a first question
 * @param found   what the address names beside the case, such as a theme; null where it names nothing else
 * @param known   the ids of whoever is known and may be named, for readers who may name them; otherwise empty
 * @param named   people and posts that are named in the strategy already
 */
public record Subject(
        @Nullable StrategyView within,
        @Nullable CaseName about,
        @Nullable CurrentState state,
        LocalDate today,
        Reader reader,
        Map<String, String> address,
        @Nullable Object found,
        List<String> known,
        List<String> named) {

    public Subject {
        address = Map.copyOf(address);
        known = List.copyOf(known);
        named = List.copyOf(named);
    }

    /** Where nobody is known. */
    public Subject(
            @Nullable StrategyView within,
            @Nullable CaseName about,
            @Nullable CurrentState state,
            LocalDate today,
            Reader reader,
            Map<String, String> address,
            @Nullable Object found) {
        this(within, about, state, today, reader, address, found, List.of(), List.of());
    }

    /** Where the address names nothing but the strategy and the case. */
    public Subject(
            @Nullable StrategyView within,
            @Nullable CaseName about,
            @Nullable CurrentState state,
            LocalDate today,
            Reader reader) {
        this(within, about, state, today, reader, Map.of(), null, List.of(), List.of());
    }

    /** The strategy, in all forms but the one that creates it. */
    public StrategyView strategy() {
        return Objects.requireNonNull(within, "this form creates a strategy");
    }

    /** Who has a role in the strategy; nobody in the form that creates one. */
    List<Member> members() {
        return within == null ? List.of() : within.members();
    }

    /** The time zone of its pages. */
    ZoneId zone() {
        return within == null
                ? Organisation.current().timeZone()
                : within.charter().timeZone();
    }

    /** The ref of the case; empty where it is about the strategy. */
    public String ref() {
        return about == null ? "" : about.ref();
    }

    /** The state of the case, which is known to be of this kind. */
    public <S extends CurrentState> S state(Class<S> kind) {
        return kind.cast(Objects.requireNonNull(state, "this form is about a case"));
    }

    /** Whether this is true of the state of the case; false where it is of another kind. */
    public <S extends CurrentState> boolean is(Class<S> kind, Predicate<S> so) {
        return kind.isInstance(state) && so.test(kind.cast(state));
    }

    /** What the address names under this name; empty where nothing. */
    public String named(String name) {
        return address.getOrDefault(name, "");
    }

    /** What the address names beside the case. */
    public <T> T found(Class<T> kind) {
        return kind.cast(Objects.requireNonNull(found, "this form finds nothing"));
    }

    /** The same with what the address names. */
    public Subject with(Map<String, String> names, @Nullable Object what) {
        return new Subject(within, about, state, today, reader, names, what, known, named);
    }

    /** The same where it is known who can be named, and who is. */
    Subject knowing(List<String> known, List<String> named) {
        return new Subject(within, about, state, today, reader, address, found, known, named);
    }

    /** The path of the strategy, below which the pages about it are; empty for the form that creates it. */
    String base() {
        return within == null ? "" : "/strategies/" + within.code();
    }
}
