package org.waymark.query.review;

import org.jspecify.annotations.Nullable;
import org.waymark.query.kinds.SearchTerms;
import org.waymark.query.review.DecisionFollowUp.Report;

/** By what meetings and decisions are found. */
final class MeetingTerms {

    private MeetingTerms() {}

    /** @param agenda null where nobody planned one */
    static SearchTerms of(ReviewView meeting, @Nullable AgendaView agenda) {
        SearchTerms.Builder terms = SearchTerms.of(
                        meeting.ref(), meeting.status().title())
                .text("Summary", meeting.summary())
                .text("Kind", meeting.kind().title())
                .text("Who meets", meeting.body())
                .people("Attended", meeting.attendees())
                .people("Apologies", meeting.apologies());
        if (agenda != null) {
            agenda.items()
                    .forEach(item -> terms.text("Agenda", item.title())
                            .text("To discuss", item.text())
                            .person("Presenter", item.presenter()));
            agenda.minutes().forEach(minuted -> terms.text("Minutes", minuted.text()));
        }
        return terms.build();
    }

    static SearchTerms of(DecisionView decision) {
        Report latest = decision.followUp().latest();
        return SearchTerms.of(
                        decision.ref(), decision.counts() ? decision.status().title() : "Withdrawn")
                .text("Decision", decision.text())
                .text("Rationale", decision.rationale())
                .text("Last report", latest == null ? null : latest.comment())
                .person("Owner", decision.owner())
                .people("Decided by", decision.content().decidedBy())
                .build();
    }
}
