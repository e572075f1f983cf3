package org.waymark.query.highlight.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is shown of one version of a highlight report. Pages and files are laid out from it alone, so that a report
 * that was issued shows the same facts in every later release. It is stored: what is added may be absent from older ones, and
 * what is there neither changes its meaning nor goes (ADR 42).
 *
 * @param schema   the version of this schema
 * @param sections in the order in which they are told
 */
public record ReportContent(int schema, Head head, List<Section> sections) {

    /** The version that this release writes. */
    public static final int SCHEMA = 1;

    public ReportContent {
        sections = Told.orEmpty(sections);
    }

    /**
     * What the report says of itself.
     *
     * @param strategy      code
     * @param strategyTitle what the strategy is called
     * @param ref           of the report
     * @param version       from 1
     * @param title         what the report is called
     * @param from          first day of its period
     * @param to            last day of its period
     * @param asAt          the day for which its facts hold: the last of its period, or the day on which it was worked out
     * @param meeting       it is for; null for none
     * @param author        account id or name
     * @param owner         null where nobody is named
     * @param approvedBy    null where nobody is named, and while it is a draft
     * @param issuedBy      who issues it; null while it is a draft
     * @param distribution  who gets it
     * @param basis         the position of the ledger that its facts are folded from
     * @param timeZone      whose days it counts in
     * @param revises       what it corrects; null for a first version
     */
    public record Head(
            String strategy,
            String strategyTitle,
            String ref,
            int version,
            String title,
            LocalDate from,
            LocalDate to,
            LocalDate asAt,
            @Nullable Meeting meeting,
            String author,
            @Nullable String owner,
            @Nullable String approvedBy,
            @Nullable String issuedBy,
            List<String> distribution,
            long basis,
            String timeZone,
            @Nullable Revises revises) {

        public Head {
            distribution = Told.orEmpty(distribution);
        }

        /** How the version is spoken of, such as {@code H2.1}. */
        public String name() {
            return ref + "." + version;
        }
    }

    /** A meeting, by its ref, what it is called, and its day. */
    public record Meeting(String ref, String title, LocalDate day) {}

    /**
     * What a version corrects of the one before.
     *
     * @param version the one before
     * @param reason  what was wrong with it
     * @param changes what was recorded since that one, that changes what it said
     */
    public record Revises(int version, @Nullable String reason, List<Erratum> changes) {

        public Revises {
            changes = Told.orEmpty(changes);
        }
    }

    /** The section of a kind, if the report tells it. */
    public <S extends Section> Optional<S> section(Class<S> kind) {
        return sections.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
