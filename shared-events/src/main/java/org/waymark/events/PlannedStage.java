package org.waymark.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The planned dates of a stage of a project.
 *
 * @param stage  id of the stage
 * @param start  null where no start is planned
 * @param finish null where no finish is planned
 */
public record PlannedStage(
        String stage, @Nullable LocalDate start, @Nullable LocalDate finish) {}
