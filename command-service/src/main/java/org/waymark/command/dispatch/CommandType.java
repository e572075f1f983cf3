package org.waymark.command.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.waymark.command.refusal.FieldError;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.Role;

/**
 * A command, and how it is decided.
 *
 * @param commandClass the record
 * @param entityClass  the entity it is decided on
 * @param entityId     the id of that entity
 * @param subject      tag of what the command changes: a later event with it fails {@code expectedPosition}
 * @param decide       the decision
 * @param standing     tells whoever fails {@code expectedPosition} what stands there now
 * @param further      what else the decision rests on, which is known only once the entity is read
 */
public record CommandType<C extends StrategyCommand, E extends Entity>(
        Class<C> commandClass,
        Class<E> entityClass,
        Function<C, Object> entityId,
        Subject<E, C> subject,
        Decide<E, C> decide,
        Standing<E, C> standing,
        Further<E, C> further) {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> command) {
            return command.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    /** The same where what the command changes is known from the command. */
    public CommandType(
            Class<C> commandClass,
            Class<E> entityClass,
            Function<C, Object> entityId,
            Function<C, Tag> subject,
            Decide<E, C> decide,
            Standing<E, C> standing,
            Further<E, C> further) {
        this(
                commandClass,
                entityClass,
                entityId,
                (entity, command) -> subject.apply(command),
                decide,
                standing,
                further);
    }

    /** The same where all that the decision rests on is known from the command. */
    public CommandType(
            Class<C> commandClass,
            Class<E> entityClass,
            Function<C, Object> entityId,
            Function<C, Tag> subject,
            Decide<E, C> decide,
            Standing<E, C> standing) {
        this(commandClass, entityClass, entityId, subject, decide, standing, (entity, command) -> Set.of());
    }

    /** The same where there is nothing to tell. */
    public CommandType(
            Class<C> commandClass,
            Class<E> entityClass,
            Function<C, Object> entityId,
            Function<C, Tag> subject,
            Decide<E, C> decide) {
        this(commandClass, entityClass, entityId, subject, decide, (entity, command) -> null);
    }

    /** Refuses, or says what happened. */
    @FunctionalInterface
    public interface Decide<E, C> {

        /** @throws Refusal if a rule is against it */
        Decision decide(E entity, C command, DecisionContext context);
    }

    /** What a command changes. */
    @FunctionalInterface
    public interface Subject<E, C> {

        /** The tag of it, once all is read that the decision rests on. */
        Tag of(E entity, C command);
    }

    /** What a command would change, as it stands. */
    @FunctionalInterface
    public interface Standing<E, C> {

        /** Null where nothing stands there, or it is not told. */
        @Nullable CurrentState of(E entity, C command);
    }

    /**
     * What stands there now.
     *
     * @param words  all of it, in words
     * @param fields what differs from what was sent, field by field
     */
    public record CurrentState(String words, List<FieldError> fields) {

        public CurrentState {
            fields = List.copyOf(fields);
        }

        /** Some words; null for null. */
        public static @Nullable CurrentState orNull(@Nullable String words) {
            return words == null ? null : new CurrentState(words, List.of());
        }
    }

    /** What else a decision rests on. */
    @FunctionalInterface
    public interface Further<E, C> {

        /**
         * Tags of the facts that are wanted; asked again once the entity has taken in those facts, until there are none that
         * it has not got.
         */
        Set<Tag> of(E entity, C command);
    }

    /** The id of the entity that a command of this type is decided on. */
    Object entityIdOf(StrategyCommand command) {
        return entityId.apply(Objects.requireNonNull(commandClass.cast(command)));
    }

    /** How it is called from outside: the record's name in kebab case, such as {@code add-theme}. */
    public String name() {
        return NAMES.get(commandClass);
    }

    /** The roles that may send it, the preferred one first. */
    public List<Role> roles() {
        AllowedTo allowed = commandClass.getAnnotation(AllowedTo.class);
        if (allowed == null) {
            throw new IllegalStateException(
                    commandClass + " does not say who may send it: annotate it with @AllowedTo");
        }
        return List.of(allowed.value());
    }

    /** What it does, in one sentence. */
    public String description() {
        Summary summary = commandClass.getAnnotation(Summary.class);
        if (summary == null) {
            throw new IllegalStateException(commandClass + " does not say what it does: annotate it with @Summary");
        }
        return summary.value();
    }
}
