package org.waymark.query.highlight.content;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.query.highlight.content.Told.LeftOut;
import org.waymark.query.highlight.content.Told.Rated;

/**
 * What the leadership is asked for.
 *
 * @param help     requests for help that nobody has answered
 * @param asks     decisions that are asked for, by hand
 * @param answered decisions that name this report or the last one as what they are about
 * @param leftOut  requests that the author left out
 */
@JsonTypeName("asks")
public record AskSection(
        String title,
        @Nullable String text,
        @Nullable String carriedFrom,
        List<Help> help,
        List<Ask> asks,
        List<Answer> answered,
        List<LeftOut> leftOut)
        implements Section {

    public AskSection {
        help = Told.orEmpty(help);
        asks = Told.orEmpty(asks);
        answered = Told.orEmpty(answered);
        leftOut = Told.orEmpty(leftOut);
    }

    /**
     * A request for help.
     *
     * @param ref   of the project
     * @param stage title
     * @param since the day for which it was asked
     */
    public record Help(String ref, String title, String stage, Rated rating, String help, LocalDate since) {}

    /** A decision that is asked for, with what can be chosen. */
    public record Ask(String question, List<String> options) {

        public Ask {
            options = Told.orEmpty(options);
        }
    }

    /**
     * A decision that answers what a report asked for.
     *
     * @param report ref of that report
     */
    public record Answer(String ref, String text, LocalDate day, String report) {}
}
