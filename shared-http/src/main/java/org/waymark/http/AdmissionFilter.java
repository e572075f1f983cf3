package org.waymark.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Works on so many requests at once and no more, so that each that is taken is answered soon, however many come. Whoever is
 * turned away is told so before anything is looked up, checked or rendered.
 */
public final class AdmissionFilter extends OncePerRequestFilter {

    private final Function<HttpServletRequest, RequestKind> kinds;
    private final Admission quick;
    private final Admission lengthy;
    private final BusyAnswer busy = new BusyAnswer();

    /**
     * Makes the filter.
     *
     * @param quick   of pages, answers and what changes something
     * @param lengthy of what may take minutes, so that none of it keeps the others waiting
     */
    public AdmissionFilter(Function<HttpServletRequest, RequestKind> kinds, Admission quick, Admission lengthy) {
        this.kinds = kinds;
        this.quick = quick;
        this.lengthy = lengthy;
    }

    /** The page that tells of an error is work as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (kinds.apply(request)) {
            case UNBOUNDED -> chain.doFilter(request, response);
            case READING, SENDING -> admit(quick, request, response, chain);
            case LENGTHY -> admit(lengthy, request, response, chain);
        }
    }

    private void admit(Admission admission, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!admission.enter()) {
            busy.write(request, response, admission.patience());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leaving(admission));
            } else {
                admission.leave();
            }
        }
    }

    /** An answer that is written later leaves when it is written, failed or out of time: each ends with completion. */
    private record Leaving(Admission admission) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            admission.leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
