package org.waymark.query.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.forms.CommandForm.Need;
import org.waymark.query.web.Command;

/**
 * What a form asks for, and what it makes of it.
 *
 * @param decision whether it can be said which decision it carries out
 * @param finds   what the address names beside the case; null where it names nothing else
 * @param first   what must be answered before the fields are known; null where nothing must
 * @param shown   what is shown above the fields; null where nothing is
 * @param instead says why there is nothing to fill in; null where there always is something
 * @param revises whether the fields are those that a revision may change: only those that were changed are sent
 * @param finish  a last hand on the command
 */
record FormContent(
        Need reason,
        boolean asAt,
        boolean decision,
        boolean revises,
        Function<Subject, List<FormField>> fields,
        BiFunction<Subject, Command, Command> finish,
        @Nullable Function<Subject, Optional<?>> finds,
        @Nullable FirstQuestion first,
        @Nullable Shown shown,
        @Nullable Function<Subject, Optional<String>> instead) {

    static final FormContent NOTHING = new FormContent(
            Need.NOT_ASKED, false, true, false, subject -> List.of(), (subject, sent) -> sent, null, null, null, null);

    /**
     * A question that is answered in the address, before the form itself.
     *
     * @param field what is asked; its answer is sent with the command
     * @param fault what is wrong with an answer; empty where it will do
     */
    record FirstQuestion(FormField field, Function<Subject, Optional<String>> fault) {}

    /**
     * Something to look at above the fields.
     *
     * @param template that shows it
     * @param model    what it needs, beside the page and its reader
     */
    record Shown(String template, Function<Subject, Map<String, Object>> model) {}

    FormContent reason(Need need) {
        return new FormContent(need, asAt, decision, revises, fields, finish, finds, first, shown, instead);
    }

    FormContent withAsAt() {
        return new FormContent(reason, true, decision, revises, fields, finish, finds, first, shown, instead);
    }

    FormContent withoutDecision() {
        return new FormContent(reason, asAt, false, revises, fields, finish, finds, first, shown, instead);
    }

    FormContent revising() {
        return new FormContent(reason, asAt, decision, true, fields, finish, finds, first, shown, instead);
    }

    FormContent fields(Function<Subject, List<FormField>> asked) {
        return new FormContent(reason, asAt, decision, revises, asked, finish, finds, first, shown, instead);
    }

    FormContent finish(BiFunction<Subject, Command, Command> last) {
        return new FormContent(reason, asAt, decision, revises, fields, last, finds, first, shown, instead);
    }

    FormContent finds(Function<Subject, Optional<?>> what) {
        return new FormContent(reason, asAt, decision, revises, fields, finish, what, first, shown, instead);
    }

    FormContent first(FirstQuestion question) {
        return new FormContent(reason, asAt, decision, revises, fields, finish, finds, question, shown, instead);
    }

    FormContent shown(Shown what) {
        return new FormContent(reason, asAt, decision, revises, fields, finish, finds, first, what, instead);
    }

    FormContent instead(Function<Subject, Optional<String>> why) {
        return new FormContent(reason, asAt, decision, revises, fields, finish, finds, first, shown, why);
    }
}
