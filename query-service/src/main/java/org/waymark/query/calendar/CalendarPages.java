package org.waymark.query.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.people.Organisation;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;

/** Where people find the addresses of their calendars, renew them and remove them. */
@Pages
class CalendarPages {

    private static final Logger log = LoggerFactory.getLogger(CalendarPages.class);

    private final CalendarSecrets secrets;
    private final CalendarFeeds feeds;

    CalendarPages(CalendarSecrets secrets, CalendarFeeds feeds) {
        this.secrets = secrets;
        this.feeds = feeds;
    }

    /**
     * A calendar that can be subscribed to.
     *
     * @param title   what it is called
     * @param address where it is
     */
    record Line(String title, String address) {}

    @GetMapping("/calendar")
    @ForEverybodySignedIn
    ModelAndView calendar(Principal self, FormInput form, HttpServletRequest request) {
        CalendarSecret secret = secrets.of(self.getName()).orElse(null);
        String server = ServerAddress.of(request);
        return new ModelAndView("calendar/calendar")
                .addObject("form", form)
                .addObject("zone", Organisation.current().timeZone())
                .addObject("made", secret == null ? null : secret.made())
                .addObject("lines", secret == null ? List.of() : lines(secret, server));
    }

    private List<Line> lines(CalendarSecret secret, String server) {
        return Stream.concat(
                        Stream.of(line("Your dates in all strategies", new Feed.OfPerson(), secret, server)),
                        feeds.readBy(secret.person()).stream()
                                .map(strategy -> line(
                                        strategy.code() + " "
                                                + strategy.charter().title(),
                                        new Feed.OfStrategy(strategy.code()),
                                        secret,
                                        server)))
                .toList();
    }

    private static Line line(String title, Feed feed, CalendarSecret secret, String server) {
        return new Line(title, server + feed.path() + "?token=" + secret.token(feed));
    }

    @PostMapping("/calendar/renew")
    @ForEverybodySignedIn
    ModelAndView renew(Principal self, RedirectAttributes after) {
        secrets.renew(self.getName());
        log.info("{} has new calendar addresses", self.getName());
        return back(after, "You have new calendar addresses. Any that you had before no longer work.");
    }

    @PostMapping("/calendar/remove")
    @ForEverybodySignedIn
    ModelAndView remove(Principal self, RedirectAttributes after) {
        secrets.remove(self.getName());
        log.info("{} removed their calendar addresses", self.getName());
        return back(after, "Your calendar addresses no longer work.");
    }

    private static ModelAndView back(RedirectAttributes after, String done) {
        after.addFlashAttribute("success", done);
        return new ModelAndView("redirect:/calendar", HttpStatus.SEE_OTHER);
    }
}
