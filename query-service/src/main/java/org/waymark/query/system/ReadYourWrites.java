package org.waymark.query.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before an answer is made, waits until the views have seen the position that the request names. */
final class ReadYourWrites implements HandlerInterceptor {

    /** Header with the position that an answer must have seen. */
    static final String MIN_POSITION = "Waymark-Min-Position";

    private final ViewPositions positions;

    ReadYourWrites(ViewPositions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getHeader(MIN_POSITION);
        if (wanted != null) {
            positions.await(position(wanted));
        }
        return true;
    }

    private static long position(String wanted) {
        try {
            return Long.parseLong(wanted.strip());
        } catch (NumberFormatException e) {
            throw new BadParameterException(MIN_POSITION + " must be a position, a whole number, not “" + wanted + "”");
        }
    }
}
