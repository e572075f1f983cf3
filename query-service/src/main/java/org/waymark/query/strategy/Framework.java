package org.waymark.query.strategy;

import java.util.List;
import java.util.Optional;
import org.waymark.events.FrameworkItem;
import org.waymark.query.views.Provenance;

/** An outside plan that the strategy refers to. */
public record Framework(String ref, int version, String title, List<FrameworkItem> items, Provenance defined) {

    /** The item with this code, if the plan (still) has it. */
    public Optional<FrameworkItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
