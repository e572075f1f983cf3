package org.waymark.query.views;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Notes what each request asks of the database: the driver tells its listeners of a command on the thread that sends it,
 * and that is the thread of the request.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestProbe implements Filter, CommandListener {

    private final ThreadLocal<@Nullable List<String>> ofThisRequest = new ThreadLocal<>();
    private final Map<String, List<String>> byRequest = new ConcurrentHashMap<>();
    private final Collection<String> violations = new ConcurrentLinkedQueue<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        List<String> commands = new CopyOnWriteArrayList<>();
        String name = name((HttpServletRequest) request);
        ofThisRequest.set(commands);
        // at its start, because whoever asked may have the whole answer before it ends
        byRequest.put(name, commands);
        try {
            chain.doFilter(request, response);
        } finally {
            ofThisRequest.remove();
            repeated(name, commands).forEach(command -> violations.add(name + " asks twice: " + command));
        }
    }

    /**
     * Documents of a strategy that one request read twice. A form that was refused reads them again, to show what is there
     * by now.
     */
    private static List<String> repeated(String name, List<String> commands) {
        Set<String> seen = new HashSet<>();
        return name.startsWith("POST ")
                ? List.of()
                : commands.stream()
                        .filter(RequestProbe::isOfStrategy)
                        .filter(command -> !seen.add(command))
                        .toList();
    }

    private static boolean isOfStrategy(String command) {
        return command.startsWith("find view") && !command.matches("find views .*\"\\$gte\": \"[^/]*/\".*");
    }

    /** Notes that a request opened an image of a strategy that it had opened before. */
    void openedTwice(String what) {
        violations.add(what);
    }

    /** @throws AssertionError if since the last check a request opened two snapshots of one moment, or read a document twice */
    public void check() {
        List<String> found = List.copyOf(violations);
        violations.removeAll(found);
        if (!found.isEmpty()) {
            throw new AssertionError("One snapshot a request: " + found);
        }
    }

    private static String name(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        List<String> commands = ofThisRequest.get();
        if (commands != null) {
            commands.add(told(event.getCommandName(), event.getCommand()));
        }
    }

    /** The command with what it is about: two that are told alike ask the same. */
    private static String told(String name, BsonDocument command) {
        String filter = command.isDocument("filter")
                ? " " + command.getDocument("filter").toJson()
                : "";
        String on = command.isString(name) ? " " + command.getString(name).getValue() : "";
        return name + on + filter;
    }

    /** The commands of the last request of this kind, such as {@code GET /strategies/SG23}, in their order. */
    public List<String> commandsOf(String request) {
        return List.copyOf(byRequest.getOrDefault(request, List.of()));
    }
}
