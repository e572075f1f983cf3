package org.waymark.query.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.waymark.query.moment.BadAsOfException;

/** Which parameter of a request named a moment that is none: the message about it repeats what was given. */
final class MomentParameter {

    private static final List<String> NAMES = List.of("asOf", "mode", "from", "to", "day", "asOfPosition");

    private MomentParameter() {}

    static String atFault(HttpServletRequest request, BadAsOfException wrong) {
        String named = wrong.parameter(request.getParameterMap());
        return request.getParameter(named) == null ? guessed(request, String.valueOf(wrong.getMessage())) : named;
    }

    private static String guessed(HttpServletRequest request, String message) {
        return NAMES.stream()
                .filter(name -> says(request, name, message))
                .findFirst()
                .or(() -> NAMES.stream()
                        .filter(name -> request.getParameter(name) != null)
                        .findFirst())
                .orElse(NAMES.getFirst());
    }

    private static boolean says(HttpServletRequest request, String name, String message) {
        String given = request.getParameter(name);
        return given != null && !given.isBlank() && message.contains(given.strip());
    }
}
