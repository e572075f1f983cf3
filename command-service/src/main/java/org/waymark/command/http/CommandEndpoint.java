package org.waymark.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.command.dispatch.AllowedTo;
import org.waymark.command.dispatch.Answer;
import org.waymark.command.dispatch.BoundCommand;
import org.waymark.command.dispatch.CommandBinder;
import org.waymark.command.dispatch.CommandDispatcher;
import org.waymark.command.dispatch.CommandRegistry;
import org.waymark.command.dispatch.CommandType;
import org.waymark.command.refusal.Refusal;
import org.waymark.command.schema.CommandJson;
import org.waymark.http.RequestIds;
import tools.jackson.databind.JsonNode;

/** Takes every command over HTTP. The command itself says which roles may send it ({@link AllowedTo}). */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class CommandEndpoint {

    /** Most bytes of a command. */
    static final int MAX_BODY = 1 << 20;

    private static final String KEY_HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final CommandRegistry registry;
    private final CommandDispatcher dispatcher;
    private final ImportPaths imports;

    CommandEndpoint(CommandRegistry registry, CommandDispatcher dispatcher, ImportPaths imports) {
        this.registry = registry;
        this.dispatcher = dispatcher;
        this.imports = imports;
    }

    @GetMapping("/api/commands")
    @PreAuthorize("isAuthenticated()")
    JsonNode list() {
        return CommandCatalogue.of(registry);
    }

    @GetMapping("/v3/api-docs")
    @PreAuthorize("isAuthenticated()")
    JsonNode openApi() {
        return CommandOpenApi.of(registry, imports);
    }

    @PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Answer> take(@PathVariable String name, HttpServletRequest request, Authentication authentication)
            throws IOException {
        CommandType<?, ?> type = registry.named(name)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "command.unknown",
                        "There is no command " + name + ". GET /api/commands lists the commands."));
        BoundCommand command = CommandBinder.bind(type, CommandJson.parse(body(request)));
        Answer answer = dispatcher.dispatch(
                command, command.sentBy(Callers.of(authentication), key(request), RequestIds.of(request)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Waymark-Position", String.valueOf(answer.position()))
                .body(answer);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE,
                    "request.too-large",
                    "A command may have at most 1 MiB. Shorten its texts.");
        }
        return body;
    }

    private static @Nullable String key(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY_HEADER));
        if (keys.size() > 1) {
            throw malformed("There are " + keys.size() + " headers Idempotency-Key. Send one.");
        }
        if (!keys.isEmpty() && !KEY.matcher(keys.getFirst()).matches()) {
            throw malformed("An Idempotency-Key is 1 to 200 visible ASCII characters, such as a UUID.");
        }
        return keys.isEmpty() ? null : keys.getFirst();
    }

    private static Refusal malformed(String message) {
        return Refusal.at(KEY_HEADER, Refusal.Kind.MALFORMED, "idempotency.key-malformed", message);
    }
}
