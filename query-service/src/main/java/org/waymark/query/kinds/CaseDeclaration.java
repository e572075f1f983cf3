package org.waymark.query.kinds;

import java.util.List;
import java.util.Optional;
import org.waymark.events.CaseKind;

/**
 * A kind of case, declared in one place: all that the rest of the query side must know about it. One bean for each kind;
 * none of its methods has a default, so that whatever comes to be shown of all cases is decided for each kind.
 *
 * <p>What its events mean is declared beside the other events ({@code EventMeaning}), and what can be done with it in its
 * forms ({@code CaseForms}). {@code docs/add-a-feature.md} lists all that a new kind touches.
 */
public interface CaseDeclaration {

    /** Its name, as it is stored. */
    CaseKind kind();

    /** The tab of the navigation that its pages belong to: the last part of the address of its list. */
    String tab();

    /** What the tab is called, such as “Risks”. */
    String tabTitle();

    /**
     * The state of a case, as its file shows it, with its history; empty if there is nothing to show at that moment. It
     * costs as much as the case has events.
     *
     * @param from a position: of what was recorded before, only the state need tell
     */
    Optional<? extends CaseState> find(StrategyMoment moment, String ref, long from);

    /** The state of a case, as its forms need it; empty if there is nothing to show at that moment. */
    Optional<? extends CurrentState> current(StrategyMoment moment, String ref);

    /** By what lists of other cases find it, such as that of the decisions about it; {@link CaseFacets#NONE} where by nothing. */
    CaseFacets facets(StrategyMoment moment, String ref);

    /** Whether it can be linked to items of outside plans. */
    boolean linksToFrameworks();

    /** Whether a risk can be raised about it. */
    boolean canBeAtRisk();

    /** Whether actions and projects can be entered that come from it. */
    boolean leadsToWork();

    /**
     * What of it needs attention: a section for each rule by which this kind can need it, also where nothing does now; no
     * section where this kind never does.
     */
    List<AttentionSection> attention(StrategyMoment moment);

    /** Those that should be reported on regularly, with the last report of each. */
    List<Tracked> tracked(StrategyMoment moment);

    /** Those that go on and that nobody leads or owns yet, in the order in which people count. */
    List<WithoutLead> withoutLead(StrategyMoment moment);

    /** The dates it has: all of them, past and to come, each with whose it is. */
    List<NextDate> dates(StrategyMoment moment);

    /**
     * What of it waits for somebody now, or will: all that people lead, own or attend and that goes on, each with for whom and
     * with which form it is done. Of the present alone.
     */
    List<WorkItem> work(StrategyMoment moment);

    /**
     * What changed after a position at which people met: of what there is now, not of what came and went between.
     *
     * @return those of the same kind of change together
     */
    List<ChangeSince> changedSince(StrategyMoment moment, long position);

    /** What the pack of a meeting tells of it; empty where another part of the pack does. */
    Optional<PackSection> pack(PackMeeting meeting, PackEntries happened);

    /** By what those that there are at a moment are found, one entry each, in any order; as it was known then. */
    List<SearchTerms> searchTerms(StrategyMoment moment);

    /** How it is imported from a file, if it is. */
    Optional<CaseImport> imports();
}
