package org.waymark.query.about;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.waymark.query.about.Markdown.Titled;

/** The texts of the pages about the service, as they were when it started. */
final class AboutTexts {

    private static final String CONTACT = "{contact}";
    private static final String SESSION = "{session}";

    private final Map<AboutPage, Titled> texts = new EnumMap<>(AboutPage.class);

    /**
     * Reads all texts.
     *
     * @param folder  where texts of this deployment are, in UTF-8; those that are not there are Waymark's own. Empty for
     *                no folder
     * @param contact whom people ask: an e-mail address, a web address, or words; takes the place of {@code {contact}}
     * @param session how long a session lasts, in words; takes the place of {@code {session}}
     * @throws IllegalStateException if a text cannot be used, with what is wrong
     */
    AboutTexts(String folder, String contact, String session) {
        for (AboutPage page : AboutPage.values()) {
            String text = read(folder, page);
            try {
                texts.put(
                        page,
                        Markdown.titled(text.replace(CONTACT, linked(contact)).replace(SESSION, session)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(page.file() + " " + e.getMessage(), e);
            }
        }
    }

    Titled of(AboutPage page) {
        return Objects.requireNonNull(texts.get(page));
    }

    private static String read(String folder, AboutPage page) {
        try {
            if (!folder.isBlank()) {
                Path own = Path.of(folder, page.file());
                if (Files.exists(own)) {
                    return Files.readString(own);
                }
            }
            try (InputStream ours = Objects.requireNonNull(
                    AboutTexts.class.getResourceAsStream("/about/" + page.file()), page.file())) {
                return new String(ours.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot read " + page.file() + " of waymark.about.folder; write it in UTF-8: " + e, e);
        }
    }

    /** In Markdown. */
    private static String linked(String contact) {
        if (contact.matches("\\S+@\\S+") || contact.matches("https?://\\S+")) {
            return "<" + contact + ">";
        }
        return contact;
    }
}
