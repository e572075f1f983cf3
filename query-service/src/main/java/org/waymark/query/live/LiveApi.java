package org.waymark.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.http.ProblemAnswer;
import org.waymark.people.PeopleNames;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Parameters;
import org.waymark.query.api.Summary;
import org.waymark.query.moment.Present;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.security.ForReaders;
import org.waymark.query.security.OpenSessions;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Reader;

/** What is recorded in a strategy while somebody looks at it: at once to who stays, or now and then to who asks. */
@Api
class LiveApi {

    /** The header with which a browser that lost the stream says what it was told last. */
    private static final String LAST_TOLD = "Last-Event-ID";

    /** When somebody for whom there was no place may ask again, in seconds. */
    private static final String LATER = "30";

    private final Followers followers;
    private final EffectiveRoles roles;
    private final ObjectProvider<OpenSessions> accounts;

    LiveApi(Followers followers, EffectiveRoles roles, ObjectProvider<OpenSessions> accounts) {
        this.followers = followers;
        this.roles = roles;
        this.accounts = accounts;
    }

    @GetMapping(path = "/api/strategies/{code}/live", produces = MediaType.APPLICATION_JSON_VALUE)
    @Summary(
            "What was recorded in a strategy after a position; as text/event-stream, also what is recorded from then on")
    @ForReaders
    Answer<LiveChanges> since(
            @Present StrategySnapshot snapshot, Reader reader, @RequestParam(required = false) @Nullable String after) {
        long known = Objects.requireNonNullElse(after(after), snapshot.position());
        Strategies.at(snapshot);
        return Answer.of(snapshot, () -> LiveChanges.of(snapshot, known, reader))
                .dependingOn("history", reader.readsHistory())
                .dependingOn("names", PeopleNames.current().version());
    }

    @GetMapping(path = "/api/strategies/{code}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Summary(
            "What was recorded in a strategy after a position; as text/event-stream, also what is recorded from then on")
    @ForReaders
    void follow(
            @Present StrategySnapshot snapshot,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Strategies.at(snapshot);
        Long told = after(request.getHeader(LAST_TOLD));
        Long known = told == null ? after(after) : told;
        Authentication caller =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        boolean credentials = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        LiveAccess access = new LiveAccess(
                snapshot.strategy(),
                caller,
                credentials ? null : request.getSession(false),
                roles,
                accounts.getIfAvailable());
        if (!followers.follow(access, known == null ? snapshot.position() : known, request, response)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
            ProblemAnswer.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "live.full",
                    "Too many follow changes at once. Ask again later, or ask without text/event-stream now and then");
        }
    }

    /** A position may be that of another node, which knows more than this one by now. */
    private static @Nullable Long after(@Nullable String given) {
        return Parameters.number("after", given, -1, Long.MAX_VALUE);
    }
}
