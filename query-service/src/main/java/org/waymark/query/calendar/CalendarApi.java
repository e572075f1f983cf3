package org.waymark.query.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.events.StrategyCode;
import org.waymark.query.api.Answers;
import org.waymark.query.api.Api;
import org.waymark.query.api.EntityTags;
import org.waymark.query.api.Hashes;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.api.Summary;
import org.waymark.query.calendar.CalendarFeeds.Calendar;
import org.waymark.query.security.Public;

/**
 * Calendars for calendar programs, which cannot sign in: the token in the address stands for its owner. An address that leads
 * nowhere is answered the same, whether it never did, was removed, or its owner lost access.
 */
@Api
class CalendarApi {

    private final CalendarFeeds feeds;

    CalendarApi(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/api/strategies/{code}/calendar.ics")
    @Summary(
            value = "Meetings, due days and monitoring days of a strategy, for a calendar program",
            as = "text/calendar")
    @Public
    void ofStrategy(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(new Feed.OfStrategy(code(code)), token, request, response);
    }

    @GetMapping("/api/calendar.ics")
    @Summary(
            value = "What the owner of the address leads, owns or attends, in every strategy, for a calendar program",
            as = "text/calendar")
    @Public
    void ofPerson(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(new Feed.OfPerson(), token, request, response);
    }

    private void write(Feed feed, String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Calendar calendar = feeds.open(feed, token).orElseThrow(CalendarApi::missing);
        byte[] file = CalendarFile.of(calendar.name(), calendar.zone(), calendar.entries(), ServerAddress.of(request));
        String tag = Hashes.shortly(new String(file, StandardCharsets.UTF_8));
        EntityTags.describe(tag, response);
        response.setHeader(Answers.POSITION, Long.toString(calendar.position()));
        if (EntityTags.match(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"waymark.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static StrategyCode code(String code) {
        try {
            return StrategyCode.typed(code);
        } catch (IllegalArgumentException e) {
            throw missing();
        }
    }

    private static NotFoundException missing() {
        return new NotFoundException(
                "calendar.not-found",
                "There is no calendar at this address. Sign in to Waymark to see the addresses of your calendars");
    }
}
