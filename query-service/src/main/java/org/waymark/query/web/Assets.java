package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpRequestHandler;
import org.waymark.query.api.Compressed;

/**
 * The static files of all pages, read and compressed once. Each has an address with a fingerprint of what is in it: what is at
 * that address never changes, and may be kept for a year. Under its plain name, or an older fingerprint, it is asked for anew
 * each time.
 */
@Component
final class Assets implements HttpRequestHandler {

    private static final String FOLDER = "/assets/";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final Pattern FINGERPRINTED = Pattern.compile("(.+)-([0-9a-f]{32})(\\.\\w+)");

    private final Map<String, Asset> files = new TreeMap<>();

    /** Reads them. */
    Assets() throws IOException {
        add(GovukFrontend.STYLES, bytes(GovukFrontend.styles()));
        String script = add(GovukFrontend.SCRIPT, bytes(GovukFrontend.file(GovukFrontend.SCRIPT)));
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/*.*")) {
            String name = Objects.requireNonNull(file.getFilename());
            add(
                    name,
                    name.endsWith(".js")
                            ? bytes(file.getContentAsString(StandardCharsets.UTF_8)
                                    .replace("./" + GovukFrontend.SCRIPT, script))
                            : file.getContentAsByteArray());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return its address} */
    private String add(String name, byte[] content) {
        String fingerprint = HexFormat.of().formatHex(DigestUtils.md5Digest(content));
        String type = MediaTypeFactory.getMediaType(name).orElseThrow().toString();
        files.put(name, new Asset(name, fingerprint, type, Compressed.of(content)));
        return address(name);
    }

    private record Asset(String name, String fingerprint, String type, Compressed content) {

        String address() {
            int dot = name.lastIndexOf('.');
            return FOLDER + name.substring(0, dot) + "-" + fingerprint + name.substring(dot);
        }
    }

    /** The address of a file, such as {@code waymark.css}. */
    String address(String name) {
        return Objects.requireNonNull(files.get(name), name).address();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String asked = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "waymark.svg";
        Matcher fingerprinted = FINGERPRINTED.matcher(asked);
        Asset asset = files.get(fingerprinted.matches() ? fingerprinted.group(1) + fingerprinted.group(3) : asked);
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean exact = path.equals(asset.address());
        String tag = "W/\"" + asset.fingerprint() + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, exact ? FOR_GOOD : "no-cache");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        asset.content().write(request, response);
    }
}
