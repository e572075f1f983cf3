package org.waymark.query.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The addresses of static files, each with the fingerprint of what is in it: looked up once. */
@Component
final class AssetAddresses {

    private static final String FOLDER = "/assets/";

    private final ResourceUrlProvider urls;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    AssetAddresses(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    /** The address of a file, such as {@code waymark.css}. */
    String of(String name) {
        return known.computeIfAbsent(
                name, file -> Objects.requireNonNullElse(urls.getForLookupPath(FOLDER + file), FOLDER + file));
    }
}
