package org.waymark.query.people;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.people.People;
import org.waymark.people.PeopleNames;

/** Everything that one request shows has the names of one moment, and the tag of what it answers names that moment. */
final class NamesOfRequest extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(NamesOfRequest.class);

    private final People people;

    NamesOfRequest(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (PeopleNames.Span ignored = names().show()) {
            chain.doFilter(request, response);
        }
    }

    /** Where the database is away from the start, whatever can be shown is shown with ids. */
    private PeopleNames names() {
        try {
            return people.names();
        } catch (MongoException e) {
            log.debug("The directory cannot be read", e);
            return PeopleNames.NONE;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
