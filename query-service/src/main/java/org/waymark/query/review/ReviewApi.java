package org.waymark.query.review;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.BadAsOfException;
import org.waymark.query.security.ForReaders;

/** Reviews and decisions for programs. */
@Api
class ReviewApi {

    private final Reviews reviews;

    ReviewApi(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/api/strategies/{code}/reviews")
    @ForReaders
    @Summary("The meetings of a strategy, and when the next ones are due under its reporting cycle.")
    ResponseEntity<ReviewCalendar> reviews(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = known(asOf, mode);
        ReviewCalendar calendar = reviews.calendar(NotFoundException.codeOrNotFound(code), moment)
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(calendar.position(), calendar.day(), calendar);
    }

    @GetMapping("/api/strategies/{code}/decisions")
    @ForReaders
    @Summary("The decisions of a strategy, latest first, each with the changes that carry it out.")
    ResponseEntity<DecisionList> decisions(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String mode) {
        AsOf moment = known(asOf, mode);
        DecisionList decisions = reviews.decisions(NotFoundException.codeOrNotFound(code), moment)
                .orElseThrow(() -> NotFoundException.strategy(code, moment));
        return Answers.at(decisions.position(), decisions);
    }

    private static AsOf known(@Nullable String asOf, @Nullable String mode) {
        AsOf moment = AsOf.parse(asOf, mode);
        if (moment.mode() == AsOf.Mode.CORRECTED) {
            throw new BadAsOfException(
                    "Meetings and decisions are shown as they were recorded. Ask for them without mode=corrected");
        }
        return moment;
    }
}
