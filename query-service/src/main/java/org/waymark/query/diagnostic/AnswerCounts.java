package org.waymark.query.diagnostic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer.Choice;

/**
 * How many questions were answered in which way.
 *
 * @param strength in per cent: a yes counts in full, a partly half; null where neither yes nor partly nor no was answered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnswerCounts(
        int yes,
        int partly,
        int no,
        int unanswered,
        int doesNotApply,
        @Nullable Integer strength) {

    /** @param answers one for each question; empty where it is unanswered */
    static AnswerCounts of(Collection<Optional<Choice>> answers) {
        int yes = count(answers, Choice.YES);
        int partly = count(answers, Choice.PARTLY);
        int no = count(answers, Choice.NO);
        int doesNotApply = count(answers, Choice.DOES_NOT_APPLY);
        return new AnswerCounts(
                yes,
                partly,
                no,
                answers.size() - yes - partly - no - doesNotApply,
                doesNotApply,
                strength(yes, partly, no));
    }

    private static int count(Collection<Optional<Choice>> answers, Choice which) {
        return (int) answers.stream()
                .flatMap(Optional::stream)
                .filter(answer -> answer == which)
                .count();
    }

    private static @Nullable Integer strength(int yes, int partly, int no) {
        int counted = yes + partly + no;
        return counted == 0 ? null : Math.toIntExact(Math.round(100.0 * (yes + 0.5 * partly) / counted));
    }

    /** How many questions there are. */
    public int asked() {
        return answered() + unanswered;
    }

    /** How many have an answer. */
    public int answered() {
        return yes + partly + no + doesNotApply;
    }

    /** The strength for people: “62%”; a dash where there is none. */
    public String strengthInWords() {
        return strength == null ? "–" : strength + "%";
    }
}
