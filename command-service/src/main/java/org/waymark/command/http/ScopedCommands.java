package org.waymark.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.dispatch.ReportsProgress;
import org.waymark.http.access.ScopedRequests;
import org.waymark.http.access.TokenScope;

/** Reports of progress, and whatever only asks: the commands say for themselves which of them are reports. */
public final class ScopedCommands implements ScopedRequests {

    private static final String COMMANDS = "/api/commands/";

    private final Set<String> addresses;
    private final List<String> names;

    /** @param registry knows the commands */
    public ScopedCommands(CommandRegistry registry) {
        this.names = registry.all().stream()
                .filter(ScopedCommands::reports)
                .map(CommandType::name)
                .toList();
        this.addresses = Set.copyOf(names.stream().map(name -> COMMANDS + name).toList());
    }

    /** Whether a command is open to tokens of the scope {@code report}. */
    static boolean reports(CommandType<?, ?> type) {
        return type.commandClass().isAnnotationPresent(ReportsProgress.class);
    }

    @Override
    public Optional<TokenScope> needed(HttpServletRequest request) {
        if (ScopedRequests.asks(request)) {
            return Optional.of(TokenScope.READ);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return addresses.contains(path) ? Optional.of(TokenScope.REPORT) : Optional.empty();
    }

    @Override
    public List<String> reports() {
        return names;
    }
}
