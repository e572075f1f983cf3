package org.waymark.ledger.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Which version of the program used some data last, and which formats they have since. Data without one are from before there
 * were any, and every version reads them.
 *
 * @param program such as {@code 1.4.0}
 * @param format  of everything that is stored, as one number: it is raised with each change that older versions cannot read
 */
public record DataVersion(String program, int format) {

    /** That of data which this program has used. */
    public static final DataVersion CURRENT = current();

    private static final String PROGRAM = "version";
    private static final String FORMAT = "format";

    private static final String EXPLAINED = """
            # Which version of Waymark used this data last, and their format. An older version does not open them.
            # Waymark writes this file. Do not edit it.
            """;

    private static DataVersion current() {
        try (InputStream made = Objects.requireNonNull(DataVersion.class.getResourceAsStream("waymark-version"))) {
            Properties properties = new Properties();
            properties.load(made);
            return of(properties).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #text} wrote; empty where it cannot be read, as a version that nobody knows yet may be. */
    public static Optional<DataVersion> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return of(properties);
    }

    private static Optional<DataVersion> of(Properties properties) {
        String program = properties.getProperty(PROGRAM, "").strip();
        String format = properties.getProperty(FORMAT, "").strip();
        return program.isEmpty() || !format.matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of(new DataVersion(program, Integer.parseInt(format)));
    }

    /** As a file says it. */
    public String text() {
        return EXPLAINED + PROGRAM + "=" + program + "\n" + FORMAT + "=" + format + "\n";
    }

    /** Whether a program of this version may not use data of the other. */
    boolean isOlderThan(DataVersion data) {
        return data.format > format || compare(data.program, program) > 0;
    }

    private static int compare(String one, String other) {
        try {
            return Version.parse(one).compareTo(Version.parse(other));
        } catch (IllegalArgumentException e) {
            // a version of no usual form is none that came before this one, unless it is this one
            return one.equals(other) ? 0 : 1;
        }
    }

    /**
     * Refuses data that a newer version has used.
     *
     * @param where the data are, in words
     * @throws NewerDataException if a newer version has used them; the message says which to install
     */
    public void mustNotBeOlderThan(DataVersion data, String where) {
        if (isOlderThan(data)) {
            throw new NewerDataException(
                    ("%s was last used by Waymark %s, which is newer than this one (%s). Nothing in it"
                                    + " was touched. Install Waymark %s or later; or start this one on a copy from before the"
                                    + " upgrade")
                            .formatted(where, data.program, program, data.program));
        }
    }
}
