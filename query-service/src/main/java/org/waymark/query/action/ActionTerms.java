package org.waymark.query.action;

import org.waymark.query.kinds.SearchTerms;

/** By what actions are found. */
final class ActionTerms {

    private ActionTerms() {}

    static SearchTerms of(ActionView action) {
        SearchTerms.Builder terms = SearchTerms.of(action.ref(), action.status().title())
                .text("Activities", action.plan().activities())
                .texts("Outcome", action.plan().outcomes());
        if (action.latest() != null) {
            terms.text("Last report", action.latest().said().comment());
        }
        if (action.turn() != null) {
            terms.text("Evidence", action.turn().evidence());
        }
        if (action.impact() != null) {
            terms.text("Planned impact", action.impact().planned())
                    .text("Impact so far", action.impact().soFar())
                    .text("Impact evidenced by", action.impact().evidencedBy())
                    .text("Comments on the impact", action.impact().comments());
        }
        return terms.people("Lead", action.plan().leads()).build();
    }
}
