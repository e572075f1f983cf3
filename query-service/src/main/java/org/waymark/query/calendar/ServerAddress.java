package org.waymark.query.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this service as the caller knows it, such as {@code https://waymark.example}. */
final class ServerAddress {

    private ServerAddress() {}

    static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
