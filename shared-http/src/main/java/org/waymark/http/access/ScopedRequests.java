package org.waymark.http.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** What of a service can be asked with a personal access token. */
public interface ScopedRequests {

    /** The scope that is enough for a request; empty where it is for nobody who comes with a token. */
    Optional<TokenScope> needed(HttpServletRequest request);

    /** The commands that the scope {@code report} opens, by name. */
    List<String> reports();

    /** Whether a request only asks, by its method. */
    static boolean asks(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
