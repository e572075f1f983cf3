package org.waymark.standalone.organisation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Organisation;

/**
 * What the environment says of the organisation and of e-mail, which counts before what is stored.
 *
 * @param name     of the organisation; null where it does not say
 * @param timeZone null where it does not say
 * @param set      the names of the variables that count before the page, in the order of its fields
 */
public record EnvironmentSettings(
        @Nullable String name, @Nullable ZoneId timeZone, List<String> set) {

    /** Where it says nothing. */
    public static final EnvironmentSettings NONE = new EnvironmentSettings(null, null, List.of());

    private static final String NAME = "WAYMARK_ORGANISATION";
    private static final String TIME_ZONE = "WAYMARK_TIME_ZONE";

    /**
     * What these variables say.
     *
     * @throws IllegalArgumentException if one cannot be used; the message says what would do
     */
    public static EnvironmentSettings of(Map<String, String> environment) {
        String zone = given(environment, TIME_ZONE);
        return new EnvironmentSettings(
                given(environment, NAME),
                zone == null ? null : zone(zone),
                Stream.of(NAME, TIME_ZONE, "WAYMARK_PUBLIC_URL", "WAYMARK_MAIL_HOST")
                        .filter(variable -> given(environment, variable) != null)
                        .toList());
    }

    private static @Nullable String given(Map<String, String> environment, String variable) {
        String text = environment.getOrDefault(variable, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    TIME_ZONE + " must be a time zone, such as Europe/London, but is \"" + zone + "\"", e);
        }
    }

    /** The organisation that counts where this one is stored. */
    Organisation over(Organisation stored) {
        return new Organisation(
                Objects.requireNonNullElse(name, stored.name()),
                Objects.requireNonNullElse(timeZone, stored.timeZone()));
    }
}
