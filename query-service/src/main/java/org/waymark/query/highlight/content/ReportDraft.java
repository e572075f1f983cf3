package org.waymark.query.highlight.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.LeftOutItem;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportSection;
import org.waymark.events.ReportText;
import org.waymark.query.highlight.content.ReportContent.Revises;

/**
 * What people have said of a version of a report: beside the ledger, all that its content is worked out from.
 *
 * @param author     account id or name
 * @param approvedBy null where nobody is named
 * @param issuedBy   who issues it; null while it is a draft
 * @param texts      what sections say by hand
 * @param choices    which items sections tell
 * @param before     the content of the report before; null for none
 * @param revises    what it corrects; null for a first version
 */
public record ReportDraft(
        String ref,
        int version,
        ReportHead head,
        String author,
        @Nullable String approvedBy,
        @Nullable String issuedBy,
        List<Written> texts,
        List<Chosen> choices,
        @Nullable ReportContent before,
        @Nullable Revises revises) {

    /**
     * What a section says by hand.
     *
     * @param carriedFrom ref of the report that said so first, where nobody has changed it
     * @param reason      of the rating
     */
    public record Written(
            String section,
            ReportText content,
            @Nullable String carriedFrom,
            @Nullable String reason) {}

    /** Which items a section tells although it would not, and which it leaves out although it would tell them. */
    public record Chosen(String section, List<String> include, List<LeftOutItem> exclude) {}

    /** What a section says by hand, if anything. */
    Optional<Written> text(ReportSection section) {
        return texts.stream()
                .filter(text -> text.section().equals(section.id()))
                .findFirst();
    }

    /** What a section has whatever it tells. */
    Words words(ReportSection section) {
        Optional<Written> text = text(section);
        return new Words(
                section.title(),
                text.map(Written::content).map(ReportText::text).orElse(null),
                text.map(Written::carriedFrom).orElse(null));
    }

    /** Which items a section tells. */
    Selection selection(ReportSection section) {
        return new Selection(choices.stream()
                .filter(choice -> choice.section().equals(section.id()))
                .findFirst()
                .orElse(new Chosen(section.id(), List.of(), List.of())));
    }
}
