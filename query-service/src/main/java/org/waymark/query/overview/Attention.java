package org.waymark.query.overview;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.CaseKind;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.events.Unassigned;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.AttentionRule;
import org.waymark.query.kinds.AttentionSection;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.web.Formats;

/**
 * What needs attention first.
 *
 * @param sections one for each rule, from the worst on; in JSON each is a property of its own
 */
public record Attention(@JsonIgnore List<AttentionSection> sections) {

    /** What needs it at a moment. */
    public static Attention of(CaseKinds kinds, StrategyMoment moment) {
        return moment.once(Attention.class, shown -> new AttentionFinder(kinds, shown).attention());
    }

    /** The sections by their names. */
    @JsonAnyGetter
    Map<String, List<? extends AttentionItem>> byName() {
        Map<String, List<? extends AttentionItem>> byName = new LinkedHashMap<>();
        sections.forEach(section -> byName.put(section.name(), section.items()));
        return byName;
    }

    /** A case that goes on and that nobody leads, or a risk that nobody owns yet. */
    @JsonTypeName(Unled.SECTION)
    public record Unled(String ref, CaseKind kind, String title) implements AttentionItem {

        static final String SECTION = "withoutLead";

        /** What it has none of. */
        public String missing() {
            return kind == CaseKind.RISK ? Unassigned.NO_OWNER : Unassigned.NO_LEAD;
        }

        @Override
        public String words() {
            return missing();
        }
    }

    /**
     * A case with no recent report.
     *
     * @param last   the day of the last report; null where it was only entered
     * @param days   since then, or since it was entered
     * @param rating how it stands by what was reported; null where nothing under way is rated
     */
    @JsonTypeName(Stale.SECTION)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Stale(
            String ref,
            CaseKind kind,
            String title,
            List<String> leads,
            @Nullable LocalDate last,
            long days,
            @Nullable RatingBadge rating)
            implements AttentionItem {

        static final String SECTION = "stale";

        /** Whether it is still rated as running smoothly, though nobody has said so for long. */
        boolean onTrack() {
            return rating != null && rating.tone() == Tone.GOOD;
        }

        @Override
        public String words() {
            return (last == null ? "Never reported" : "Last report as at " + Formats.date(last)) + ", "
                    + Formats.leads(leads);
        }

        @Override
        public @Nullable RatingBadge badge() {
            return rating;
        }
    }

    /** The sections in which there is something. */
    public List<AttentionSection> found() {
        return sections.stream().filter(section -> !section.items().isEmpty()).toList();
    }

    /** How many there are by a rule. */
    public int count(AttentionRule rule) {
        return sections.stream()
                .filter(section -> section.rule() == rule)
                .mapToInt(section -> section.items().size())
                .sum();
    }

    /** How many are still rated as running smoothly, though nobody has said so for long. */
    public long staleOnTrack() {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item instanceof Stale stale && stale.onTrack())
                .count();
    }

    @JsonIgnore
    public boolean isEmpty() {
        return found().isEmpty();
    }
}
