package org.waymark.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The prompt is for people: what is logged before the services have set the log file up would be printed there. */
final class QuietStart {

    private QuietStart() {}

    /** Keeps the log silent until a service's start configures it anew. */
    static void untilTheLogIsSetUp() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }
}
