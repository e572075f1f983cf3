package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waymark.query.views.ViewPositions;

/**
 * Before an answer is made, waits until the views have seen the position that the request names. A program names it in a
 * header and is refused where the views are too far behind; a page that comes after a form names it in its address, and
 * is then shown as far as the views have come.
 */
public final class ReadYourWrites implements HandlerInterceptor {

    /** Header with the position that an answer must have seen. */
    static final String HEADER = "Waymark-Min-Position";

    /** Parameter of a page's address with the position that it should have seen. */
    static final String PARAMETER = "min";

    private final ViewPositions positions;

    public ReadYourWrites(ViewPositions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getHeader(HEADER);
        String hoped = request.getParameter(PARAMETER);
        if (wanted != null) {
            positions.await(position(wanted));
        } else if (hoped != null && hoped.matches("\\d{1,18}")) {
            boolean ignored = positions.reached(positions.views(), Long.parseLong(hoped), ViewPositions.PATIENCE);
        }
        return true;
    }

    private static long position(String wanted) {
        try {
            return Long.parseLong(wanted.strip());
        } catch (NumberFormatException e) {
            throw new BadParameterException(HEADER + " must be a position (a whole number), not “" + wanted + "”");
        }
    }
}
