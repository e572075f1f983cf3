package org.waymark.query.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * GOV.UK Frontend as it comes from its webjar, without the typeface that belongs to gov.uk and without what no page uses: its
 * stylesheet is served with the system's sans-serif in place of GDS Transport, and asks for no font file.
 */
final class GovukFrontend {

    static final String STYLES = "govuk-frontend.min.css";
    static final String SCRIPT = "govuk-frontend.min.js";

    /** The classes that pages use, one a line; a test keeps it. */
    static final String CLASSES = "govuk-classes.txt";

    private static final String POM = "META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern TYPEFACE = Pattern.compile("\"?GDS Transport\"?\\s*,\\s*");

    private GovukFrontend() {}

    /** A compiled file, by its name. */
    static String file(String name) {
        Properties pom = new Properties();
        try (InputStream in = new ClassPathResource(POM).getInputStream()) {
            pom.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("The govuk-frontend webjar is not on the classpath", e);
        }
        return text("META-INF/resources/webjars/govuk-frontend/" + pom.getProperty("version") + "/dist/govuk/" + name);
    }

    /** The stylesheet that pages get. */
    static String styles() {
        return UsedStyles.of(withoutTransport(file(STYLES)), usedClasses());
    }

    static Set<String> usedClasses() {
        return text(CLASSES).lines().collect(Collectors.toUnmodifiableSet());
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stylesheet without the typeface. */
    static String withoutTransport(String css) {
        return TYPEFACE.matcher(FONT_FACE.matcher(css).replaceAll("")).replaceAll("");
    }
}
