package org.waymark.query.strategy;

import java.util.List;

/** The kinds of case that have a tab in the navigation of a strategy. */
public interface CaseTabs {

    /** In the order of the navigation. */
    List<CaseTab> tabs();

    /**
     * A kind of case.
     *
     * @param id   the last part of the address of its list
     * @param text what it is called, such as “Risks”
     */
    record CaseTab(String id, String text) {}
}
