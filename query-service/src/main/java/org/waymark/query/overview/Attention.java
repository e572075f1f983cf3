package org.waymark.query.overview;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionSection;

/**
 * What needs attention first.
 *
 * @param sections by kind of case; in JSON each is a property of its own
 * @param stale    cases of which nothing was reported for longer than a period of the reporting cycle
 */
public record Attention(@JsonIgnore List<AttentionSection> sections, List<Stale> stale) {

    /** The sections by their names. */
    @JsonAnyGetter
    Map<String, List<? extends AttentionItem>> byName() {
        Map<String, List<? extends AttentionItem>> byName = new LinkedHashMap<>();
        sections.forEach(section -> byName.put(section.name(), section.items()));
        return byName;
    }

    /**
     * A case with no recent report.
     *
     * @param last the day of the last report; null where it was only entered
     * @param days since then, or since it was entered
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Stale(
            String ref,
            CaseKind kind,
            String title,
            List<String> leads,
            @Nullable LocalDate last,
            long days) {}

    @JsonIgnore
    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.items().isEmpty()) && stale.isEmpty();
    }
}
