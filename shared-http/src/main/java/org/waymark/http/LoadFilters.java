package org.waymark.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/** The filters that every request passes before anything else looks at it. */
public final class LoadFilters {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

    private LoadFilters() {}

    /** The filter that gives each request its id. */
    public static FilterRegistrationBean<RequestIds> requestIds(boolean logged) {
        return at(Ordered.HIGHEST_PRECEDENCE, new RequestIds(logged));
    }

    /** The filter that refuses what cannot be read. */
    public static FilterRegistrationBean<WellFormedRequests> wellFormed(Predicate<HttpServletRequest> programs) {
        return at(FIRST - 1, new WellFormedRequests(programs));
    }

    /** The filter that gives each request its time, waiting included. */
    public static FilterRegistrationBean<DeadlineFilter> deadlines(
            Function<HttpServletRequest, RequestKind> kinds, TimeLimits limits) {
        return at(FIRST, new DeadlineFilter(kinds, limits));
    }

    /**
     * The filter that works on so many requests at once.
     *
     * @param suitable how many suit this machine, where the settings say nothing
     */
    public static FilterRegistrationBean<AdmissionFilter> admission(
            Function<HttpServletRequest, RequestKind> kinds,
            AdmissionSettings settings,
            int suitable,
            MeterRegistry meters) {
        int working = settings.working() > 0 ? settings.working() : suitable;
        Admission quick = new Admission("quick", working, settings.waiting(), settings.patience(), meters);
        Admission lengthy = new Admission(
                "lengthy", settings.lengthyWorking(), settings.lengthyWaiting(), settings.patience(), meters);
        return at(FIRST + 1, new AdmissionFilter(kinds, quick, lengthy));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
