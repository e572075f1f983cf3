package org.waymark.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * GOV.UK Frontend as it comes from its webjar, without the typeface that belongs to gov.uk: its stylesheet is served with
 * the system's sans-serif in place of GDS Transport, and asks for no font file.
 */
final class GovukFrontend implements ResourceTransformer {

    private static final String POM = "META-INF/maven/org.webjars.npm/govuk-frontend/pom.properties";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern TYPEFACE = Pattern.compile("\"?GDS Transport\"?\\s*,\\s*");

    /** Where the compiled files are on the classpath. */
    static String location() {
        Properties pom = new Properties();
        try (InputStream in = new ClassPathResource(POM).getInputStream()) {
            pom.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("The govuk-frontend webjar is not on the classpath", e);
        }
        return "classpath:/META-INF/resources/webjars/govuk-frontend/" + pom.getProperty("version") + "/dist/govuk/";
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource served = chain.transform(request, resource);
        if (!"govuk-frontend.min.css".equals(resource.getFilename())) {
            return served;
        }
        String css = served.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(served, withoutTransport(css).getBytes(StandardCharsets.UTF_8));
    }

    /** The stylesheet without the typeface. */
    static String withoutTransport(String css) {
        return TYPEFACE.matcher(FONT_FACE.matcher(css).replaceAll("")).replaceAll("");
    }
}
