package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A section of a highlight report: what was written by hand, beside the facts of its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "id")
public sealed interface Section
        permits StatusSection,
                PeriodSection,
                NextSection,
                GridSection,
                RiskSection,
                AskSection,
                DecisionSection,
                ChangeSection,
                ToleranceSection,
                IndicatorSection,
                LessonSection,
                QualitySection {

    /** As it is headed. */
    String title();

    /** What was written by hand; null for nothing. */
    @Nullable String text();

    /** Ref of the report that said so first, where it was taken over as it is; otherwise null. */
    @Nullable String carriedFrom();

    /** As events and addresses name it, such as {@code this-period}. */
    @JsonIgnore
    default String id() {
        return Objects.requireNonNull(getClass().getAnnotation(JsonTypeName.class))
                .value();
    }
}
