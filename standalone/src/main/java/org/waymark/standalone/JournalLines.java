package org.waymark.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.stream.Collectors;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * Lines as systemd's journal reads them: each begins with its priority (sd-daemon(3)), so that {@code journalctl -p err} finds
 * errors with all their lines. The journal adds the time.
 */
final class JournalLines implements StructuredLogFormatter<ILoggingEvent> {

    @Override
    public String format(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getLoggerName().replaceFirst(".*\\.", ""))
                .append(": ")
                .append(event.getFormattedMessage());
        String request = event.getMDCPropertyMap().get("requestId");
        if (request != null) {
            text.append(" (request ").append(request).append(')');
        }
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            text.append('\n').append(ThrowableProxyUtil.asString(thrown));
        }
        String priority = "<" + priority(event.getLevel()) + ">";
        return text.toString().lines().map(line -> priority + line + "\n").collect(Collectors.joining());
    }

    /** As syslog(3) counts: 3 error, 4 warning, 6 information, 7 what only programmers want to know. */
    private static int priority(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return 3;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return 4;
        }
        return level.isGreaterOrEqual(Level.INFO) ? 6 : 7;
    }
}
