package org.waymark.query.forms;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waymark.query.web.Command;

/**
 * A command as a short form. Made by {@link #of}, and then told piece by piece.
 *
 * @param name    the last part of its address, such as {@code reassess}
 * @param command that it sends, such as {@code reassess-risk}
 * @param ref     field of the command that takes the ref of the case; empty where there is none
 * @param title   of the page, and the words of the link that leads to it
 * @param button  what sends it
 * @param done    what is said when it was accepted; {@code {id}} stands for what the command answers
 * @param reason  whether it asks for a reason
 * @param asAt    whether it asks for the as-at date
 * @param changes whether the fields are those that a revision may change: only those that were changed are sent
 * @param by      who may send it; everybody else is told so
 * @param when    where it is offered; elsewhere the command says why not
 * @param fields  what it asks for
 * @param finish  a last hand on the command, for what no field says as the command takes it
 * @param next    the page it leads to, from the subject and what the command answers
 */
public record CommandForm(
        String name,
        String command,
        String ref,
        String title,
        String button,
        String done,
        Need reason,
        boolean asAt,
        boolean changes,
        Predicate<Subject> by,
        Predicate<Subject> when,
        Function<Subject, List<FormField>> fields,
        BiFunction<Subject, Command, Command> finish,
        BiFunction<Subject, String, String> next) {

    /** Whether something is asked for. */
    public enum Need {
        NOT_ASKED,
        OPTIONAL,
        NEEDED
    }

    /**
     * A form about the strategy, which nobody may send until {@link #by} says who.
     *
     * @param title such as “Raise a risk”; also what its button says
     */
    public static CommandForm of(String name, String command, String title) {
        return new CommandForm(
                name,
                command,
                "",
                title,
                title,
                "Saved",
                Need.NOT_ASKED,
                false,
                false,
                subject -> false,
                subject -> true,
                subject -> List.of(),
                (subject, sent) -> sent,
                (subject, id) -> subject.about() == null ? "" : "/cases/" + subject.ref());
    }

    /**
     * A form about a case.
     *
     * @param ref field of the command that takes the ref of the case
     */
    public static CommandForm about(String ref, String name, String command, String title) {
        CommandForm form = of(name, command, title);
        return new Copy(form).ref(ref).done();
    }

    public CommandForm button(String text) {
        return new Copy(this).button(text).done();
    }

    public CommandForm done(String message) {
        return new Copy(this).message(message).done();
    }

    /** A reason can be given. */
    public CommandForm takesReason() {
        return new Copy(this).reason(Need.OPTIONAL).done();
    }

    /** A reason must be given. */
    public CommandForm needsReason() {
        return new Copy(this).reason(Need.NEEDED).done();
    }

    /** The day can be given for which it is true. */
    public CommandForm takesAsAt() {
        return new Copy(this).asAt().done();
    }

    /** The fields go into {@code changes}, those only that were changed. */
    public CommandForm revises() {
        return new Copy(this).changes().done();
    }

    public CommandForm by(Predicate<Subject> who) {
        return new Copy(this).by(who).done();
    }

    public CommandForm when(Predicate<Subject> offered) {
        return new Copy(this).when(offered).done();
    }

    public CommandForm fields(Function<Subject, List<FormField>> asked) {
        return new Copy(this).fields(asked).done();
    }

    public CommandForm finish(BiFunction<Subject, Command, Command> last) {
        return new Copy(this).finish(last).done();
    }

    /** Where it leads: a path below that of the strategy, such as {@code /risks}. */
    public CommandForm leadsTo(BiFunction<Subject, String, String> path) {
        return new Copy(this).next(path).done();
    }

    /** Whether the reader may send it, and it is offered as things stand. */
    public boolean offeredTo(Subject subject) {
        return by.test(subject) && when.test(subject);
    }

    /** The same form with one thing told otherwise. */
    private static final class Copy {

        private final CommandForm was;
        private String ref;
        private String button;
        private String message;
        private Need reason;
        private boolean asAt;
        private boolean changes;
        private Predicate<Subject> by;
        private Predicate<Subject> when;
        private Function<Subject, List<FormField>> fields;
        private BiFunction<Subject, Command, Command> finish;
        private BiFunction<Subject, String, String> next;

        Copy(CommandForm was) {
            this.was = was;
            this.ref = was.ref;
            this.button = was.button;
            this.message = was.done;
            this.reason = was.reason;
            this.asAt = was.asAt;
            this.changes = was.changes;
            this.by = was.by;
            this.when = was.when;
            this.fields = was.fields;
            this.finish = was.finish;
            this.next = was.next;
        }

        Copy ref(String value) {
            ref = value;
            return this;
        }

        Copy button(String value) {
            button = value;
            return this;
        }

        Copy message(String value) {
            message = value;
            return this;
        }

        Copy reason(Need value) {
            reason = value;
            return this;
        }

        Copy asAt() {
            asAt = true;
            return this;
        }

        Copy changes() {
            changes = true;
            return this;
        }

        Copy by(Predicate<Subject> value) {
            by = value;
            return this;
        }

        Copy when(Predicate<Subject> value) {
            when = value;
            return this;
        }

        Copy fields(Function<Subject, List<FormField>> value) {
            fields = value;
            return this;
        }

        Copy finish(BiFunction<Subject, Command, Command> value) {
            finish = value;
            return this;
        }

        Copy next(BiFunction<Subject, String, String> value) {
            next = value;
            return this;
        }

        CommandForm done() {
            return new CommandForm(
                    was.name,
                    was.command,
                    ref,
                    was.title,
                    button,
                    message,
                    reason,
                    asAt,
                    changes,
                    by,
                    when,
                    fields,
                    finish,
                    next);
        }
    }
}
