package org.waymark.events;

import java.util.List;

/**
 * A column of the progress grid.
 *
 * @param id    stable within the strategy, lower case with hyphens, such as {@code roll-out}
 * @param title as shown, such as “Roll out”
 */
public record Stage(String id, String title) {

    /** The six default stages (docs/domain.md), used until a strategy defines its own scheme. */
    public static final List<Stage> DEFAULT_SCHEME = List.of(
            new Stage("resourcing", "Resourcing"),
            new Stage("designing", "Designing"),
            new Stage("piloting", "Piloting"),
            new Stage("roll-out", "Roll out"),
            new Stage("embedding", "Embedding"),
            new Stage("reviewing", "Reviewing"));
}
