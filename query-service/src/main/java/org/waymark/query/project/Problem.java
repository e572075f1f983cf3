package org.waymark.query.project;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.waymark.events.Stage;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.project.ProgressGrid.Cell;

/** A stage that is rated Red, and whether help was asked for and nobody has answered. */
@JsonTypeName(Problem.SECTION)
public record Problem(String ref, String title, List<String> leads, Stage stage, Cell cell, boolean unanswered)
        implements AttentionItem {

    static final String SECTION = "problems";
}
