package org.waymark.query.kinds;

import java.util.List;

/**
 * The cases of one kind that need attention.
 *
 * @param name     of the section in JSON, such as {@code risks}: also the {@code @JsonTypeName} of its items
 * @param template that shows it, such as {@code risk/attention}
 * @param items    in the order in which they need it
 */
public record AttentionSection(String name, String template, List<? extends AttentionItem> items) {

    public AttentionSection {
        items = List.copyOf(items);
    }
}
