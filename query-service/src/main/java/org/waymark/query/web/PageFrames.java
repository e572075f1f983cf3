package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.waymark.people.Organisation;
import org.waymark.query.api.ReadYourWrites;
import org.waymark.query.security.EffectiveRoles;

/** Makes the frame of a page from what its handler put into the model. */
@Component
final class PageFrames {

    private static final Logger log = LoggerFactory.getLogger(PageFrames.class);

    /** Attribute of the model with the path of a page that could not be shown. */
    static final String FAILED = "failedPath";

    private static final Pattern OF_STRATEGY = Pattern.compile("/strategies/([^/]+)(?:/.*)?");

    private static final Set<String> OF_MOMENT = Set.of("asOf", "mode", "asOfPosition");

    private final boolean demo;
    private final String accountPage;
    private final EffectiveRoles effectiveRoles;
    private final Assets assets;
    private final Templates templates;
    private final ServiceState state;
    private final ObjectProvider<StrategyFrames> strategies;
    private final Clock clock;

    PageFrames(
            @Value("${waymark.demo:false}") boolean demo,
            @Value("${waymark.account-page:/account/tokens}") String accountPage,
            EffectiveRoles effectiveRoles,
            Assets assets,
            Templates templates,
            ServiceState state,
            ObjectProvider<StrategyFrames> strategies,
            Clock clock) {
        this.strategies = strategies;
        this.state = state;
        this.clock = clock;
        this.demo = demo;
        this.accountPage = accountPage;
        this.effectiveRoles = effectiveRoles;
        this.assets = assets;
        this.templates = templates;
    }

    PageFrame of(Map<String, Object> model, HttpServletRequest request) {
        long seconds = sessionSeconds(request);
        Reader reader = model.get("reader") instanceof Reader known ? known : Reader.current(effectiveRoles);
        StrategyFrame strategy = model.get("page") instanceof StrategyFrame about ? about : around(model, reader);
        return new PageFrame(
                reader,
                demo,
                accountPage,
                strategy,
                model.get(FormPosts.SUCCESS) instanceof String done ? done : null,
                model.get("form") instanceof FormInput form && form.hasErrors(),
                state.staleSince(),
                state.built(),
                Boolean.TRUE.equals(request.getAttribute(ReadYourWrites.LATE)),
                Boolean.TRUE.equals(model.get("largeSheet")),
                seconds > 0
                        ? Formats.time(
                                clock.instant().plusSeconds(seconds),
                                Organisation.current().timeZone())
                        : null,
                seconds,
                filters(request),
                Printed.of(
                        strategy,
                        model.get(PrintedMoment.ATTRIBUTE) instanceof String moment ? moment : null,
                        model.get(FilterWords.ATTRIBUTE) instanceof String words ? words : null,
                        clock),
                model.get(LivePage.ATTRIBUTE) instanceof LivePage live ? live : null,
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null,
                assets,
                templates);
    }

    /** The strategy of a page that could not be shown, so that a way on is at hand; null where the reader may not look into it. */
    private @Nullable StrategyFrame around(Map<String, Object> model, Reader reader) {
        Matcher path = OF_STRATEGY.matcher(String.valueOf(model.get(FAILED)));
        if (!path.matches() || !reader.readsStrategies()) {
            return null;
        }
        try {
            return strategies.getObject().find(path.group(1)).orElse(null);
        } catch (RuntimeException e) {
            log.debug("No navigation on a page of an error", e);
            return null;
        }
    }

    /** The parameters of the address beside those that say which moment is shown. */
    private static String filters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> request.getMethod().equals("GET") && !OF_MOMENT.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .filter(value -> !value.isBlank())
                        .map(value -> Formats.inUrl(parameter.getKey()) + "=" + Formats.inUrl(value)))
                .collect(Collectors.joining("&"));
    }

    /** How long the session lasts if nothing more is asked for; 0 where there is none, or no end of it. */
    private static long sessionSeconds(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? 0 : Math.max(0, session.getMaxInactiveInterval());
    }
}
