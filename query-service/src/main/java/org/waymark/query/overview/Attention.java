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
import org.waymark.events.Unassigned;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionSection;

/**
 * What needs attention first.
 *
 * @param sections by kind of case; in JSON each is a property of its own
 * @param withoutLead cases that go on and that nobody leads, or risks that nobody owns yet
 * @param stale    cases of which nothing was reported for longer than a period of the reporting cycle
 */
public record Attention(@JsonIgnore List<AttentionSection> sections, List<Unled> withoutLead, List<Stale> stale) {

    /** The sections by their names. */
    @JsonAnyGetter
    Map<String, List<? extends AttentionItem>> byName() {
        Map<String, List<? extends AttentionItem>> byName = new LinkedHashMap<>();
        sections.forEach(section -> byName.put(section.name(), section.items()));
        return byName;
    }

    /** A case that goes on and that nobody leads, or a risk that nobody owns yet. */
    public record Unled(String ref, CaseKind kind, String title) {

        /** What it has none of. */
        public String missing() {
            return kind == CaseKind.RISK ? Unassigned.NO_OWNER : Unassigned.NO_LEAD;
        }
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

    /** Whether some of a kind have nobody who leads them. */
    public boolean lacks(CaseKind kind) {
        return withoutLead.stream().anyMatch(each -> each.kind() == kind);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return sections.stream().allMatch(section -> section.items().isEmpty())
                && withoutLead.isEmpty()
                && stale.isEmpty();
    }
}
