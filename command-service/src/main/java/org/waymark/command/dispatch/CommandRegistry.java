package org.waymark.command.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every command there is, by name. */
public final class CommandRegistry {

    private final List<Feature> features;
    private final Map<String, CommandType<?, ?>> byName;
    private final Map<Class<?>, CommandType<?, ?>> byClass;

    /** @throws IllegalStateException if two commands have the same name, or one does not say what it does or who may */
    public CommandRegistry(List<Feature> features) {
        this.features = List.copyOf(features);
        List<CommandType<?, ?>> types = features.stream()
                .<CommandType<?, ?>>flatMap(feature -> feature.commands().stream())
                .toList();
        types.forEach(type -> {
            type.roles();
            type.description();
        });
        this.byName = types.stream().collect(Collectors.toUnmodifiableMap(CommandType::name, Function.identity()));
        this.byClass =
                types.stream().collect(Collectors.toUnmodifiableMap(CommandType::commandClass, Function.identity()));
    }

    List<Feature> features() {
        return features;
    }

    /** All of them, by name. */
    public List<CommandType<?, ?>> all() {
        return byName.values().stream()
                .<CommandType<?, ?>>map(Function.identity())
                .sorted(Comparator.comparing(CommandType::name))
                .toList();
    }

    public Optional<CommandType<?, ?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    CommandType<?, ?> typeOf(Object command) {
        CommandType<?, ?> type = byClass.get(command.getClass());
        if (type == null) {
            throw new IllegalArgumentException(command.getClass() + " is not a command of this service");
        }
        return type;
    }
}
