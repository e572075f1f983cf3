package org.waymark.http;

/** What a caller did wrong is logged by Waymark, in one line with the id of the request: so the framework need not. */
public final class QuietRefusals {

    private static final String[] LOGGERS = {
        "org.apache.coyote.http11.Http11Processor",
        "org.apache.tomcat.util.http.Parameters",
        "org.springframework.boot.webmvc",
        "org.springframework.web.servlet.PageNotFound",
        "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
    };

    private QuietRefusals() {}

    /** Settings that say so, as {@code name=value}. */
    public static String[] settings() {
        String[] settings = new String[LOGGERS.length];
        for (int index = 0; index < LOGGERS.length; index++) {
            settings[index] = "logging.level." + LOGGERS[index] + "=error";
        }
        return settings;
    }
}
