package org.waymark.query.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.web.Formats;

/**
 * A task of a self-assessment that is overdue.
 *
 * @param ref    of the self-assessment
 * @param number of the task
 * @param title  what is to be done
 * @param due    the day that has passed
 * @param days   since that day
 */
@JsonTypeName(OverdueTask.SECTION)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OverdueTask(String ref, int number, String title, List<String> participants, LocalDate due, long days)
        implements AttentionItem {

    static final String SECTION = "assessments";

    @Override
    public String words() {
        return "Due " + Formats.date(due) + " (" + Formats.days(days) + " ago)"
                + (participants.isEmpty() ? "" : ", " + Formats.people(participants));
    }

    @Override
    public String address() {
        return "assessments/" + ref + "#task-" + number;
    }
}
