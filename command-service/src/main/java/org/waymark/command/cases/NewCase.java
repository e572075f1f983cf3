package org.waymark.command.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.Decision;
import org.waymark.command.dispatch.Entity;
import org.waymark.command.dispatch.EntityType;
import org.waymark.command.dispatch.Feature;
import org.waymark.command.dispatch.StrategyCommand;
import org.waymark.command.dispatch.StrategyContext;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.Ref;
import org.waymark.command.strategy.Strategy;
import org.waymark.events.EventTags;
import org.waymark.events.LinkEvent.CaseLinked;
import org.waymark.events.StrategyCode;
import org.waymark.events.WaymarkEvent;

/**
 * The place where a case is about to be opened: its strategy, and the refs that are taken as far as it matters. With a ref
 * given that is this one ref only; without, all of them, so that the next free one is exact.
 */
public final class NewCase implements Entity {

    public static final EntityType<Place, NewCase> TYPE =
            new EntityType<>(Place.class, NewCase.class, NewCase::new, Place::boundary);

    /** The entity on which commands of any feature open a case. */
    public static final Feature FEATURE = new Feature(List.of(TYPE), List.of());

    private final Strategy strategy = new Strategy();
    private final Set<String> taken = new HashSet<>();

    /**
     * Where a case is to be opened.
     *
     * @param ref    the ref it shall have; null for the next free one
     * @param others refs of the cases it shall be linked to
     */
    public record Place(StrategyCode strategy, @Nullable Ref ref, Set<Ref> others) {

        public Place {
            others = Set.copyOf(others);
        }

        EventCriteria boundary() {
            Stream<Tag> own = Stream.of(ref == null ? EventTags.register(strategy) : tagOf(ref));
            List<EventCriteria> cases = Stream.concat(own, others.stream().map(this::tagOf))
                    .distinct()
                    .<EventCriteria>map(EventCriteria::havingTags)
                    .toList();
            return EventCriteria.either(Stream.concat(Stream.of(Strategy.boundary(strategy)), cases.stream())
                    .toArray(EventCriteria[]::new));
        }

        private Tag tagOf(Ref ref) {
            return EventTags.caseOf(ref.in(strategy));
        }
    }

    /**
     * The type of a command that opens a case.
     *
     * @param ref the ref the case shall have, where the command gives one
     */
    public static <C extends StrategyCommand> CommandType<C, NewCase> opening(
            Class<C> commandClass, Function<C, @Nullable Ref> ref, CommandType.Decide<NewCase, C> decide) {
        return opening(commandClass, ref, command -> List.of(), decide);
    }

    /**
     * The type of a command that opens a case linked to others, which must be there.
     *
     * @param ref    the ref the case shall have, where the command gives one
     * @param others refs of the cases it is linked to; the decision asks {@link #mustHave} for them
     */
    public static <C extends StrategyCommand> CommandType<C, NewCase> opening(
            Class<C> commandClass,
            Function<C, @Nullable Ref> ref,
            Function<C, List<Ref>> others,
            CommandType.Decide<NewCase, C> decide) {
        return new CommandType<>(
                commandClass,
                NewCase.class,
                command -> new Place(command.strategy(), ref.apply(command), new HashSet<>(others.apply(command))),
                command -> EventTags.charter(command.strategy()),
                decide);
    }

    @Override
    public void evolve(WaymarkEvent event) {
        strategy.evolve(event);
        event.caseRef().ifPresent(taken::add);
    }

    @Override
    public StrategyContext strategyContext() {
        return strategy.strategyContext();
    }

    public Strategy strategy() {
        return strategy;
    }

    /**
     * The ref that the case gets.
     *
     * @param wanted the ref it shall have; null for the next free one
     * @param kind   what it is
     * @throws Refusal if the ref is taken, whatever by
     */
    public String ref(@Nullable Ref wanted, CaseDefinition kind) {
        if (wanted == null) {
            return kind.numbered(highest(kind.prefix()) + 1);
        }
        if (taken.contains(wanted.value())) {
            throw Refusal.at(
                    "ref",
                    Refusal.Kind.RULE,
                    "case.ref-taken",
                    "The reference " + wanted
                            + " is already taken in this strategy. Choose another, or leave it out to get the next free one.");
        }
        return wanted.value();
    }

    /** Whether a ref is taken, whatever by, as far as was read. */
    public boolean isTaken(String ref) {
        return taken.contains(ref);
    }

    /**
     * Insists that the cases are there that the new one is linked to.
     *
     * @param field where they were named
     * @throws Refusal if one of them is not
     */
    public void mustHave(String field, List<Ref> refs) {
        List<String> unknown = refs.stream()
                .map(Ref::value)
                .filter(ref -> !taken.contains(ref))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.at(
                    field,
                    Refusal.Kind.RULE,
                    "case.unknown",
                    "There is nothing with the reference " + String.join(", ", unknown)
                            + " in this strategy. Check the reference.");
        }
    }

    /**
     * The decision that opens a case and links it to others.
     *
     * @param opening the event that opens it
     */
    public Decision opened(String ref, WaymarkEvent opening, List<Ref> others) {
        Stream<WaymarkEvent> links = links(opening.strategy(), ref, others).stream();
        return new Decision(ref, Stream.concat(Stream.of(opening), links).toList(), null);
    }

    /** The facts that link a case to others: two for each pair, one for the file of either. */
    public static List<WaymarkEvent> links(StrategyCode strategy, String ref, List<Ref> others) {
        return others.stream()
                .map(Ref::value)
                .distinct()
                .flatMap(other -> Stream.<WaymarkEvent>of(
                        new CaseLinked(strategy, ref, other), new CaseLinked(strategy, other, ref)))
                .toList();
    }

    private int highest(String prefix) {
        Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,6})");
        return taken.stream()
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }
}
