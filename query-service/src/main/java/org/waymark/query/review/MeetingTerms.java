package org.waymark.query.review;

import org.waymark.query.kinds.SearchTerms;

/** By what meetings and decisions are found. */
final class MeetingTerms {

    private MeetingTerms() {}

    static SearchTerms of(ReviewView meeting) {
        return SearchTerms.of(meeting.ref(), meeting.status().title())
                .text("Summary", meeting.summary())
                .text("Kind", meeting.kind().title())
                .text("Who meets", meeting.body())
                .people("Attended", meeting.attendees())
                .people("Apologies", meeting.apologies())
                .build();
    }

    static SearchTerms of(DecisionView decision) {
        return SearchTerms.of(decision.ref(), decision.counts() ? "Decided" : "Withdrawn")
                .text("Decision", decision.text())
                .text("Rationale", decision.rationale())
                .people("Decided by", decision.content().decidedBy())
                .build();
    }
}
