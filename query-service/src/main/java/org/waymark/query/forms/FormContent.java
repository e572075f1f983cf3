package org.waymark.query.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.query.forms.CommandForm.Need;
import org.waymark.query.moment.AsOf;
import org.waymark.query.web.Command;

/**
 * What a form asks for, and what it makes of it.
 *
 * @param decision whether it can be said which decision it carries out
 * @param finds   what the address names beside the case, at a moment; null where it names nothing else
 * @param first   what must be answered before the fields are known; null where nothing must
 * @param shown   what is shown above the fields; null where nothing is
 * @param instead says why there is nothing to fill in; null where there always is something
 * @param effect  what becomes of what there is
 * @param finish  a last hand on the command
 * @param parts   the commands that it sends, from the one that its fields say
 * @param consequence what cannot be undone, and is to be ticked; null where all can
 */
record FormContent(
        Need reason,
        boolean asAt,
        boolean decision,
        Effect effect,
        Function<Subject, List<FormField>> fields,
        BiFunction<Subject, Command, Command> finish,
        @Nullable BiFunction<Subject, AsOf, Optional<?>> finds,
        @Nullable FirstQuestion first,
        @Nullable Shown shown,
        @Nullable Function<Subject, Optional<String>> instead,
        @Nullable String consequence,
        Function<Command, List<CommandPart>> parts) {

    static final FormContent NOTHING = new FormContent(
            Need.NOT_ASKED,
            false,
            true,
            Effect.ADDS,
            subject -> List.of(),
            (subject, sent) -> sent,
            null,
            null,
            null,
            null,
            null,
            sent -> List.of(new CommandPart(sent, "")));

    /** What becomes of what there is when a form is accepted. */
    enum Effect {
        /** Something is added, or done. */
        ADDS,
        /** It is replaced by what all fields say. */
        CHANGES,
        /** The fields are those that a revision may change: only those that were changed are sent. */
        REVISES
    }

    /** Whether only the fields that were changed are sent. */
    boolean revises() {
        return effect == Effect.REVISES;
    }

    /** Whether the same a second time would be there twice. */
    boolean adds() {
        return effect == Effect.ADDS;
    }

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
        return new FormContent(
                need, asAt, decision, effect, fields, finish, finds, first, shown, instead, consequence, parts);
    }

    FormContent withAsAt() {
        return new FormContent(
                reason, true, decision, effect, fields, finish, finds, first, shown, instead, consequence, parts);
    }

    FormContent withoutDecision() {
        return new FormContent(
                reason, asAt, false, effect, fields, finish, finds, first, shown, instead, consequence, parts);
    }

    FormContent revising() {
        return new FormContent(
                reason,
                asAt,
                decision,
                Effect.REVISES,
                fields,
                finish,
                finds,
                first,
                shown,
                instead,
                consequence,
                parts);
    }

    FormContent changing() {
        return new FormContent(
                reason,
                asAt,
                decision,
                Effect.CHANGES,
                fields,
                finish,
                finds,
                first,
                shown,
                instead,
                consequence,
                parts);
    }

    FormContent parts(Function<Command, List<CommandPart>> several) {
        return new FormContent(
                reason, asAt, decision, effect, fields, finish, finds, first, shown, instead, consequence, several);
    }

    FormContent confirming(String what) {
        return new FormContent(
                reason, asAt, decision, effect, fields, finish, finds, first, shown, instead, what, parts);
    }

    FormContent fields(Function<Subject, List<FormField>> asked) {
        return new FormContent(
                reason, asAt, decision, effect, asked, finish, finds, first, shown, instead, consequence, parts);
    }

    FormContent finish(BiFunction<Subject, Command, Command> last) {
        return new FormContent(
                reason, asAt, decision, effect, fields, last, finds, first, shown, instead, consequence, parts);
    }

    FormContent finds(BiFunction<Subject, AsOf, Optional<?>> what) {
        return new FormContent(
                reason, asAt, decision, effect, fields, finish, what, first, shown, instead, consequence, parts);
    }

    FormContent first(FirstQuestion question) {
        return new FormContent(
                reason, asAt, decision, effect, fields, finish, finds, question, shown, instead, consequence, parts);
    }

    FormContent shown(Shown what) {
        return new FormContent(
                reason, asAt, decision, effect, fields, finish, finds, first, what, instead, consequence, parts);
    }

    FormContent instead(Function<Subject, Optional<String>> why) {
        return new FormContent(
                reason, asAt, decision, effect, fields, finish, finds, first, shown, why, consequence, parts);
    }
}
