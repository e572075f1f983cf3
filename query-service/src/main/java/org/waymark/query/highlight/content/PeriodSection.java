package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.highlight.content.Told.Direction;
import org.waymark.query.highlight.content.Told.LeftOut;
import org.waymark.query.highlight.content.Told.Rated;

/**
 * What happened in the period.
 *
 * @param completed  stages, actions and projects that were finished
 * @param started    stages and actions that began
 * @param unfinished what was planned and is not finished, or was moved to a later day
 * @param moved      ratings that are not what they were
 * @param corrective what was agreed in the period to put something right
 * @param leftOut    Red items that the author left out
 */
@JsonTypeName("this-period")
public record PeriodSection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        List<Event> completed,
        List<Event> started,
        List<Unfinished> unfinished,
        List<Moved> moved,
        List<Corrective> corrective,
        List<LeftOut> leftOut)
        implements Section {

    public PeriodSection {
        completed = Told.orEmpty(completed);
        started = Told.orEmpty(started);
        unfinished = Told.orEmpty(unfinished);
        moved = Told.orEmpty(moved);
        corrective = Told.orEmpty(corrective);
        leftOut = Told.orEmpty(leftOut);
    }

    /**
     * Something that began or was finished.
     *
     * @param ref   of the case
     * @param stage title of the stage; null where it is the case itself
     * @param day   for which it was recorded
     * @param said  comment or evidence; null for none
     */
    public record Event(
            String ref,
            String title,
            @Nullable String stage,
            LocalDate day,
            @Nullable String said) {}

    /**
     * Something that was planned and is not finished.
     *
     * @param stage  title of the stage; null where it is the case itself
     * @param was    the day it was planned for
     * @param is     the day it is planned for now; null where it has the same, or none
     * @param days   by how many days it is late at the end of the period, or was moved; null where no day is known
     * @param reason why, in their words; null where nobody said
     */
    public record Unfinished(
            String ref,
            String title,
            @Nullable String stage,
            @Nullable LocalDate was,
            @Nullable LocalDate is,
            @Nullable Long days,
            @Nullable String reason) {}

    /**
     * A stage whose rating is not what it was.
     *
     * @param from      null where it was not reported before
     * @param direction null where the two cannot be compared
     * @param reason    the comment of the report that moved it
     * @param day       for which it was reported
     */
    public record Moved(
            String ref,
            String title,
            String stage,
            @Nullable Rated from,
            Rated to,
            @Nullable Direction direction,
            String reason,
            LocalDate day) {}

    /**
     * An action that was agreed to put something right.
     *
     * @param about refs of the projects and risks that it is about
     * @param by    when it is due, in words; null for no date
     */
    public record Corrective(
            String ref,
            String title,
            List<String> about,
            List<String> leads,
            @Nullable String by) {

        public Corrective {
            about = Told.orEmpty(about);
            leads = Told.orEmpty(leads);
        }
    }
}
