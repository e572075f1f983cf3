package org.waymark.query.meeting;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;

/** The record of a meeting for programs. */
@Api
class MeetingApi {

    private final MeetingRecords records;

    MeetingApi(MeetingRecords records) {
        this.records = records;
    }

    @GetMapping("/api/strategies/{code}/reviews/{meeting}/minutes")
    @ForHistoryReaders
    @Summary(
            "A meeting with its agenda, and under each item its minutes, the decisions recorded and what was changed at the"
                    + " meeting. Where no agenda is planned, the items are those that are proposed from what needs attention.")
    Answer<MeetingRecord> minutes(
            @AsKnown("Minutes show what was recorded") StrategySnapshot snapshot, @PathVariable String meeting) {
        return Answer.ofDay(
                snapshot, () -> records.find(snapshot, meeting).orElseThrow(() -> missing(snapshot, meeting)));
    }

    /** What is said where there is no such meeting. */
    static NotFoundException missing(StrategySnapshot snapshot, String meeting) {
        return new NotFoundException(
                "review.not-found", "There is no meeting “" + meeting + "” in strategy “" + snapshot.strategy() + "”");
    }
}
