package org.waymark.events.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.waymark.events.AssessmentFramework;
import tools.jackson.databind.json.JsonMapper;

/** The frameworks for self-assessments that Waymark ships with. */
public final class AssessmentFrameworks {

    /** The eight dimensions of one workforce. */
    public static final AssessmentFramework ONE_WORKFORCE = read("one-workforce");

    private AssessmentFrameworks() {}

    /** Every framework that a strategy has without defining one. */
    public static List<AssessmentFramework> shipped() {
        return List.of(ONE_WORKFORCE);
    }

    private static AssessmentFramework read(String id) {
        try (InputStream file =
                Objects.requireNonNull(AssessmentFrameworks.class.getResourceAsStream("/assessment/" + id + ".json"))) {
            return new JsonMapper().readValue(file, AssessmentFramework.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
