package org.waymark.query.diagnostic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DiagnosticAnswer.Choice;
import org.waymark.events.StrategyCode;
import org.waymark.query.action.PlannedAction;
import org.waymark.query.views.Provenance;

/**
 * A run of the diagnostic with its questions and answers, and what is worked out from them.
 *
 * @param position         every event up to and with it is in the answer
 * @param asOf             the moment it shows, as it was asked for
 * @param questionsVersion of the strategy's questions when it was started
 * @param closed           by whom and when; null while it is open
 * @param last             the run before it; null for the first
 * @param together         the answers to all questions
 * @param modules          those that have questions in it, each question in the first of its modules
 * @param dropped          questions of the last run that this one does not ask
 * @param followed         what became of the actions that the answers of the last run led to
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DiagnosticSheet(
        StrategyCode strategy,
        long position,
        String asOf,
        String ref,
        String title,
        DiagnosticState state,
        @Nullable LocalDate day,
        @Nullable String review,
        List<String> participants,
        int questionsVersion,
        Provenance started,
        @Nullable Provenance closed,
        @Nullable Last last,
        AnswerCounts together,
        List<Module> modules,
        List<Question> questions,
        List<Dropped> dropped,
        List<Followed> followed) {

    /** The run before it. */
    public record Last(String ref, String title, AnswerCounts together) {}

    /**
     * How the questions of a module were answered.
     *
     * @param strength in per cent; null where neither yes nor partly nor no was answered
     * @param before   the strength in the last run; null where there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Module(
            int module,
            String title,
            int yes,
            int partly,
            int no,
            int unanswered,
            int doesNotApply,
            @Nullable Integer strength,
            @Nullable Integer before) {

        static Module of(int module, String title, AnswerCounts counts, @Nullable Integer before) {
            return new Module(
                    module,
                    title,
                    counts.yes(),
                    counts.partly(),
                    counts.no(),
                    counts.unanswered(),
                    counts.doesNotApply(),
                    counts.strength(),
                    before);
        }

        /** Its number and its title. */
        @JsonIgnore
        public String name() {
            return module + " " + title;
        }

        /** The answers, without the title. */
        @JsonIgnore
        public AnswerCounts counts() {
            return new AnswerCounts(yes, partly, no, unanswered, doesNotApply, strength);
        }
    }

    /**
     * A question with its answer.
     *
     * @param item     ref of its answer, such as {@code Q1.6.2}; a case only once it is answered
     * @param module   the first of its modules
     * @param modules  all of them
     * @param exercise of the guide that helps; null where there is none
     * @param help     what the exercise is done with: a kind of worksheet, or a page; null where there is none
     * @param answer   null while it is unanswered
     * @param toDo     what is to be done about it
     * @param answered who answered it last, when, and for which day; null while nobody did
     * @param move     how the answer compares with that of the last run; null where there is no last run, it did not ask this, or
     *                 nothing is answered
     * @param added    whether there is a last run, and it did not ask this
     * @param before   how the last run asked it and what was answered; null where it did not ask it
     * @param actions  that were planned from its answer
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Question(
            String ref,
            String item,
            int module,
            List<Integer> modules,
            @Nullable String exercise,
            @Nullable String help,
            String question,
            @Nullable Choice answer,
            @Nullable String evidence,
            @Nullable String toDo,
            @Nullable Provenance answered,
            @Nullable AnswerMove move,
            boolean added,
            @Nullable Before before,
            List<PlannedAction> actions) {

        /** Whether somebody answered it. */
        @JsonIgnore
        public boolean isAnswered() {
            return answer != null;
        }

        /** Whether there is something to do about it. */
        @JsonIgnore
        public boolean isWeak() {
            return answer == Choice.NO || answer == Choice.PARTLY;
        }

        /** Whether the last run asked it in other words. */
        @JsonIgnore
        public boolean isReworded() {
            return before != null && !before.question().equals(question);
        }

        /** Whether it is another question, or has another answer, than in the last run. */
        @JsonIgnore
        public boolean hasChanged() {
            return added || isReworded() || (move != null && move.changed());
        }

        /** The modules that it belongs to beside its first. */
        @JsonIgnore
        public List<Integer> otherModules() {
            return modules.subList(1, modules.size());
        }
    }

    /**
     * A question in the last run.
     *
     * @param item   ref of its answer
     * @param answer null where it was not answered
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Before(
            String item,
            String question,
            @Nullable Choice answer,
            @Nullable String evidence,
            @Nullable String toDo) {}

    /** A question that the last run asked and this one does not. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Dropped(
            String ref, String question, @Nullable Choice answer) {}

    /**
     * An action that an answer of the last run led to.
     *
     * @param question ref of the question
     * @param item     ref of the answer that it was planned from
     * @param before   what was answered then
     * @param now      what is answered in this run; null where nothing is, or it is not asked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Followed(
            String question,
            String item,
            Choice before,
            @Nullable Choice now,
            @Nullable AnswerMove move,
            PlannedAction action) {}

    /** A question by its ref. */
    Optional<Question> question(String of) {
        return questions.stream().filter(question -> question.ref().equals(of)).findFirst();
    }

    /** The first unanswered question after one, or else before it. */
    Optional<Question> nextUnanswered(String after) {
        int place = 0;
        while (place < questions.size() && !questions.get(place).ref().equals(after)) {
            place++;
        }
        List<Question> behind = questions.subList(Math.min(place + 1, questions.size()), questions.size());
        return behind.stream()
                .filter(question -> !question.isAnswered())
                .findFirst()
                .or(() -> questions.stream()
                        .filter(question ->
                                !question.isAnswered() && !question.ref().equals(after))
                        .findFirst());
    }

    /** Those whose answer moved so. */
    public List<Question> moved(AnswerMove how) {
        return questions.stream().filter(question -> question.move() == how).toList();
    }
}
