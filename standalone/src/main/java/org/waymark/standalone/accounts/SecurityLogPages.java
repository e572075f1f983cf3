package org.waymark.standalone.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Parameters;
import org.waymark.query.api.TimedOutput;
import org.waymark.query.web.FilterWords;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;
import org.waymark.standalone.accounts.SecurityLog.Filter;

/** Where auditors and administrators read what happened to accounts, and take it along as a file. */
@Pages
class SecurityLogPages {

    private static final Logger log = LoggerFactory.getLogger(SecurityLogPages.class);

    private static final int ON_A_PAGE = 100;
    private static final int AT_ONCE = 500;

    private static final List<Option> KINDS = Stream.concat(
                    Stream.of(Option.of("", "Everything")),
                    Arrays.stream(SecurityEventKind.values()).map(kind -> Option.of(kind.name(), kind.words())))
            .toList();

    private final SecurityLog events;

    SecurityLogPages(SecurityLog events) {
        this.events = events;
    }

    /**
     * A page of the log.
     *
     * @param given shows the events before that number
     * @param check whether every entry is checked, which costs as much as the log is long
     */
    @GetMapping("/security-log")
    @ForAuditors
    ModelAndView show(
            @RequestParam(name = "before", required = false) @Nullable String given,
            @RequestParam(defaultValue = "false") boolean check,
            FormInput form) {
        Long before = Parameters.number("before", given, 1, Long.MAX_VALUE);
        List<SecurityEvent> shown = events.before(before == null ? Long.MAX_VALUE : before, ON_A_PAGE, filter(form));
        return new ModelAndView("accounts/securityLog")
                .addObject("events", shown)
                .addObject("verified", check ? events.verify() : null)
                .addObject("form", form)
                .addObject("kinds", KINDS)
                .addObject("query", query(form))
                .addObject(
                        FilterWords.ATTRIBUTE,
                        new FilterWords()
                                .and("account", form.value("account"))
                                .and("", KINDS, form.value("kind"))
                                .sentence())
                .addObject("older", shown.size() == ON_A_PAGE ? shown.getLast().number() : 0L);
    }

    private static Filter filter(FormInput form) {
        return new Filter(
                Accounts.typed(form.value("account")),
                Arrays.stream(SecurityEventKind.values())
                        .filter(kind -> kind.name().equals(form.value("kind")))
                        .findFirst()
                        .orElse(null));
    }

    private static String query(FormInput form) {
        return Stream.of("account", "kind")
                .filter(name -> !form.value(name).isBlank())
                .map(name -> name + "=" + Formats.inUrl(form.value(name)))
                .collect(Collectors.joining("&"));
    }

    /**
     * All of it as a file, the oldest first, read piece by piece. Once a part of it is sent, a failure breaks the connection off:
     * whoever receives it must not take that part for the whole.
     */
    @GetMapping(path = "/security-log.csv", produces = "text/csv")
    @ForAuditors
    void csv(FormInput form, HttpServletResponse response) throws IOException, ServletException {
        Filter filter = filter(form);
        List<SecurityEvent> part = events.after(0, AT_ONCE, filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"security-log.csv\"");
        try {
            OutputStream out = new TimedOutput(response.getOutputStream());
            write(SecurityLogCsv.headings(), out);
            while (!part.isEmpty()) {
                for (SecurityEvent event : part) {
                    write(SecurityLogCsv.line(event), out);
                }
                part = part.size() < AT_ONCE
                        ? List.of()
                        : events.after(part.getLast().number(), AT_ONCE, filter);
            }
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            log.warn("A security log was cut off", e);
            throw new ServletException("A security log was cut off");
        }
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
