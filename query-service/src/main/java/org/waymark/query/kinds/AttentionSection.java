package org.waymark.query.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases that need attention by one rule.
 *
 * @param name  of the section in JSON, such as {@code risks}: also the {@code @JsonTypeName} of its items
 * @param rule  by which they do
 * @param whole the list that shows them all; null where none does
 * @param lists that show some of them
 * @param items in the order in which they need it
 */
public record AttentionSection(
        String name,
        AttentionRule rule,
        @Nullable ListLink whole,
        List<ListLink> lists,
        List<? extends AttentionItem> items) {

    /**
     * A list of a strategy.
     *
     * @param title  such as “Risk register”
     * @param path   below the strategy, such as {@code risks}
     * @param filter with which it shows these cases, such as {@code owner=none}; empty where it shows all
     */
    public record ListLink(String title, String path, String filter) {}

    public AttentionSection {
        lists = List.copyOf(lists);
        items = List.copyOf(items);
    }

    /** A section that no list shows. */
    public AttentionSection(String name, AttentionRule rule, List<? extends AttentionItem> items) {
        this(name, rule, null, List.of(), items);
    }

    /** A section that one list shows. */
    public AttentionSection(String name, AttentionRule rule, ListLink whole, List<? extends AttentionItem> items) {
        this(name, rule, whole, List.of(), items);
    }
}
