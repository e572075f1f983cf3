package org.waymark.query.project;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Stage;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.project.ProgressGrid.Cell;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/** A stage that is rated Red, and whether help was asked for and nobody has answered. */
@JsonTypeName(Problem.SECTION)
public record Problem(String ref, String title, List<String> leads, Stage stage, Cell cell, boolean unanswered)
        implements AttentionItem {

    static final String SECTION = "problems";

    @Override
    public String words() {
        return stage.title() + ": " + cell.ratingName() + " for " + Formats.days(cell.daysAtRating()) + ", "
                + Formats.leads(leads)
                + (cell.helpAnswer() == null ? "" : ". A sponsor has answered the request for help");
    }

    @Override
    public RatingBadge badge() {
        return new RatingBadge(cell.rating(), cell.ratingName(), cell.tone());
    }

    @Override
    public String address() {
        return "cases/" + ref + "#report-" + cell.report();
    }

    @Override
    public @Nullable String asked() {
        return unanswered ? cell.helpNeeded() : null;
    }

    @Override
    public @Nullable Step step(Reader reader) {
        return unanswered && reader.answersHelpRequests()
                ? new Step(
                        "Answer the help request for " + ref + ": " + stage.title(),
                        "projects/" + ref + "/reports/" + cell.report() + "/answer")
                : null;
    }
}
