package org.waymark.query.highlight;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.LeftOutItem;
import org.waymark.events.ReportHead;
import org.waymark.events.ReportText;
import org.waymark.events.StrategyCode;
import org.waymark.events.Typed;
import org.waymark.query.kinds.CurrentState;
import org.waymark.query.views.Provenance;

/**
 * A highlight report. What was issued is not in it: that is read from the event that issued it.
 *
 * @param state     of the report as a whole
 * @param head      what it says of itself: of the draft, if there is one
 * @param versions  in order; of many, the first and the last {@value #VERSIONS}
 * @param texts     what sections say by hand, one a section
 * @param choices   which items sections tell, one a section
 * @param receipts  who acknowledged which version, the first time each did; the last {@value #RECEIPTS}
 * @param submitted by whom; null unless it waits for approval
 * @param returned  by whom and why; null unless it was returned and not submitted since
 * @param withdrawn by whom and why; null unless it was
 * @param drafted   who began it
 * @param changed   the last thing that happened to it
 */
public record HighlightReportView(
        StrategyCode strategy,
        String ref,
        ReportState state,
        ReportHead head,
        List<Version> versions,
        List<SectionText> texts,
        List<Choice> choices,
        List<Receipt> receipts,
        @Nullable Provenance submitted,
        @Nullable Provenance returned,
        @Nullable Provenance withdrawn,
        Provenance drafted,
        Provenance changed)
        implements CurrentState {

    /** How many versions are kept: few reports are revised twice. */
    static final int VERSIONS = 20;

    /** How many receipts are kept. */
    static final int RECEIPTS = 500;

    /**
     * A version.
     *
     * @param number from 1
     * @param begun  who began it; of a revision, with what was wrong with the version before
     * @param issue  null while it is a draft
     */
    public record Version(
            int number, Provenance begun, @Nullable Issue issue) {}

    /**
     * How a version was issued.
     *
     * @param head        what it says of itself
     * @param approvedBy  account id or name; null where nobody is named
     * @param basis       the position of the ledger that its facts are folded from
     * @param schema      the version of the schema of its content
     * @param fingerprint SHA-256 of its content, 64 hex digits
     * @param stamp       who issued it, and when; the content is in the event at its position
     */
    public record Issue(
            ReportHead head,
            @Nullable String approvedBy,
            long basis,
            int schema,
            String fingerprint,
            Provenance stamp) {

        /** Where the content is. */
        public long position() {
            return stamp.position();
        }
    }

    /**
     * What a section says by hand.
     *
     * @param carriedFrom ref of the report that said it first, while nobody has changed it; otherwise null
     * @param written     who wrote it, and when
     */
    public record SectionText(
            String section, ReportText content, @Nullable String carriedFrom, Provenance written) {}

    /**
     * Which items a section tells.
     *
     * @param include refs told of although the section would not
     * @param exclude items left out although the section would tell of them
     */
    public record Choice(String section, List<String> include, List<LeftOutItem> exclude, Provenance chosen) {}

    /**
     * Somebody has read a version.
     *
     * @param stamp who, and when
     */
    public record Receipt(int version, Provenance stamp) {}

    /** The version that is worked on, or that was issued last. */
    public Version latest() {
        return versions.getLast();
    }

    /** The version that was issued last, if one was. */
    public Optional<Version> issued() {
        return versions.reversed().stream()
                .filter(version -> version.issue() != null)
                .findFirst();
    }

    /** The version with this number. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The state of one of its versions. */
    public ReportState state(Version version) {
        boolean last = issued().filter(version::equals).isPresent();
        if (version.issue() != null && !last) {
            return ReportState.SUPERSEDED;
        }
        if (state == ReportState.WITHDRAWN) {
            return ReportState.WITHDRAWN;
        }
        return version.issue() != null ? ReportState.ISSUED : state;
    }

    /** What a section says by hand, if anything. */
    public Optional<SectionText> text(String section) {
        return texts.stream().filter(text -> text.section().equals(section)).findFirst();
    }

    /** Which items a section tells, where somebody chose. */
    public Optional<Choice> choice(String section) {
        return choices.stream()
                .filter(choice -> choice.section().equals(section))
                .findFirst();
    }

    /** Whether somebody is on its distribution list. */
    boolean isSentTo(String person) {
        return Typed.isAmong(person, head.distribution());
    }

    /** Whether the version that was issued last waits for somebody to say that they have read it. */
    boolean isUnreadBy(String person) {
        return issued().filter(version -> receipts.stream()
                        .noneMatch(receipt -> receipt.version() == version.number()
                                && Typed.samePerson(receipt.stamp().by(), person)))
                .isPresent();
    }
}
