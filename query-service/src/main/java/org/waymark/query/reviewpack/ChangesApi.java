package org.waymark.query.reviewpack;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Parameters;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsKnown;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.AsOf.Moment;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForHistoryReaders;

/** What changed between two moments, and the packs of reviews, for programs. */
@Api
class ChangesApi {

    private final ReviewPacks packs;

    ChangesApi(ReviewPacks packs) {
        this.packs = packs;
    }

    @GetMapping("/api/strategies/{code}/changes")
    @ForHistoryReaders
    @Summary(
            "Changes between two moments, case by case: new, changed or closed. A date includes that day; a position, meeting or"
                    + " decision does not include itself. Without from, changes since the last meeting.")
    Answer<ChangeReport> changes(
            @Present StrategySnapshot snapshot,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String asOf) {
        AsOf end = AsOf.parse(Parameters.moment(to) == null ? asOf : to, null);
        StrategySnapshot ending = snapshot.at(end);
        Moment beginning = Parameters.moment(from);
        return Answer.of(ending, () -> ChangeReports.in(ending, beginning)).dependingOn(">", beginning, ending::lastOf);
    }

    @GetMapping("/api/strategies/{code}/reviews/{meeting}")
    @ForHistoryReaders
    @Summary(
            "The pack of a meeting: changes since the last meeting of its kind. Ratings by theme, risks, actions, and decisions"
                    + " with whether they were carried out.")
    Answer<ReviewPack> pack(
            @AsKnown("A pack shows what was recorded") StrategySnapshot snapshot, @PathVariable String meeting) {
        return Answer.ofDay(snapshot, () -> find(packs, snapshot, meeting));
    }

    private static ReviewPack find(ReviewPacks packs, StrategySnapshot snapshot, String meeting) {
        return packs.find(snapshot, meeting).orElseThrow(() -> missing(snapshot, meeting));
    }

    /** What is said where there is no such meeting. */
    static NotFoundException missing(StrategySnapshot snapshot, String meeting) {
        return new NotFoundException(
                "review.not-found", "There is no meeting “" + meeting + "” in strategy “" + snapshot.strategy() + "”");
    }
}
