package org.waymark.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a stage of a project is planned to start and finish; either may be open. */
public record PlannedStage(
        String stage, @Nullable LocalDate start, @Nullable LocalDate finish) {}
