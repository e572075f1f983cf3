package org.waymark.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request with the method TRACE, as one with a method that nobody knows: it is refused with the methods that there are at its
 * address. A servlet would otherwise send back what was sent, credentials included.
 */
final class TracedRequest extends HttpServletRequestWrapper {

    private static final String TRACE = "TRACE";

    private TracedRequest(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest orAsItIs(HttpServletRequest request) {
        return request.getMethod().equals(TRACE) ? new TracedRequest(request) : request;
    }

    @Override
    public String getMethod() {
        return "Trace";
    }
}
