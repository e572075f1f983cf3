package org.waymark.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;

/**
 * Answers what the server could not read so far that it would reach a filter, as everything else is answered. Where not even
 * the address could be read, a program is answered: no browser sends such a request.
 */
public final class UnreadableRequests extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>There is a problem with this request – Waymark</title></head>
            <body><main>
              <h1>There is a problem with this request</h1>
              <p>Part of the address is not valid. Nothing was changed. <a href="/">Go to the list of strategies</a>.</p>
            </main></body>
            </html>
            """;

    private final transient Predicate<String> programs;

    private UnreadableRequests(Predicate<String> programs) {
        this.programs = programs;
    }

    /**
     * Puts it before the server's own report.
     *
     * @param programs whether an address is one of those that are answered with a problem
     */
    public static WebServerFactoryCustomizer<TomcatServletWebServerFactory> customizer(Predicate<String> programs) {
        return factory -> {
            factory.addConnectorCustomizers(UnreadableRequests::readWhatBrowsersSend);
            // Refused by a filter of ours, with the methods that there are: the server names some that there are not.
            factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            report(factory, programs);
        };
    }

    /** Browsers do not encode these, so that an address with one of them is read, and refused as others are. */
    private static void readWhatBrowsersSend(Connector connector) {
        connector.setProperty("relaxedPathChars", RequestFault.MUST_BE_ENCODED);
        connector.setProperty("relaxedQueryChars", RequestFault.MUST_BE_ENCODED);
    }

    private static void report(TomcatServletWebServerFactory factory, Predicate<String> programs) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new UnreadableRequests(programs));
            }
        });
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        @Nullable String path = request.getCoyoteRequest().requestURI().toString();
        String id = UUID.randomUUID().toString();
        log.info("Refused with status {} what the server could not read, request id {}", status.value(), id);
        boolean page = path != null && path.startsWith("/") && !programs.test(path);
        try {
            response.setContentType(page ? "text/html" : "application/problem+json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader(RequestIds.HEADER, id);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page ? PAGE : problem(id, status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            log.info("The caller did not wait for the answer: {}", e.toString());
        }
    }

    private static String problem(String id, HttpStatus status) {
        byte[] problem =
                ProblemAnswer.json(id, status, ProblemAnswer.codeOf(status), ErrorAnswers.detail(status), "request");
        return new String(problem, StandardCharsets.UTF_8);
    }
}
