package org.waymark.query.forms;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waymark.query.web.Command;

/**
 * A command as a short form. It is begun by {@link #of} or {@link #about}, told piece by piece where it is declared, and not
 * changed after that.
 */
public final class CommandForm {

    private final String name;
    private final String command;
    private final String title;
    private final String ref;
    private String button;
    private String done = "Saved";
    private Need reason = Need.NOT_ASKED;
    private boolean asAt;
    private boolean changes;
    private Predicate<Subject> by = subject -> false;
    private Predicate<Subject> when = subject -> true;
    private Function<Subject, List<FormField>> fields = subject -> List.of();
    private BiFunction<Subject, Command, Command> finish = (subject, sent) -> sent;
    private BiFunction<Subject, String, String> next =
            (subject, id) -> subject.about() == null ? "" : "/cases/" + subject.ref();

    /** Whether something is asked for. */
    public enum Need {
        NOT_ASKED,
        OPTIONAL,
        NEEDED
    }

    private CommandForm(String name, String command, String title, String ref) {
        this.name = name;
        this.command = command;
        this.title = title;
        this.ref = ref;
        this.button = title;
    }

    /**
     * A form about the strategy, which nobody may send until {@link #by} says who.
     *
     * @param name    the last part of its address, such as {@code raise-risk}
     * @param command that it sends
     * @param title   of the page, and the words of links that lead to it; also what its button says unless told otherwise
     */
    public static CommandForm of(String name, String command, String title) {
        return new CommandForm(name, command, title, "");
    }

    /**
     * A form about a case.
     *
     * @param ref field of the command that takes the ref of the case
     */
    public static CommandForm about(String ref, String name, String command, String title) {
        return new CommandForm(name, command, title, ref);
    }

    /** What its button says. */
    public CommandForm button(String text) {
        button = text;
        return this;
    }

    /** What is said when it was accepted; {@code {id}} stands for what the command answers. */
    public CommandForm done(String message) {
        done = message;
        return this;
    }

    /** A reason can be given. */
    public CommandForm takesReason() {
        reason = Need.OPTIONAL;
        return this;
    }

    /** A reason must be given. */
    public CommandForm needsReason() {
        reason = Need.NEEDED;
        return this;
    }

    /** The day can be given for which it is true. */
    public CommandForm takesAsAt() {
        asAt = true;
        return this;
    }

    /** The fields are those that a revision may change: only those that were changed are sent, as {@code changes}. */
    public CommandForm revises() {
        changes = true;
        return this;
    }

    /** Who may send it; everybody else is told so. */
    public CommandForm by(Predicate<Subject> who) {
        by = who;
        return this;
    }

    /** Where it is offered; elsewhere the command says why not. */
    public CommandForm when(Predicate<Subject> offered) {
        when = offered;
        return this;
    }

    /** What it asks for. */
    public CommandForm fields(Function<Subject, List<FormField>> asked) {
        fields = asked;
        return this;
    }

    /** A last hand on the command, for what no field says as the command takes it. */
    public CommandForm finish(BiFunction<Subject, Command, Command> last) {
        finish = last;
        return this;
    }

    /** Where it leads: from the subject and what the command answers to a path below that of the strategy. */
    public CommandForm leadsTo(BiFunction<Subject, String, String> path) {
        next = path;
        return this;
    }

    /** Whether the reader may send it, and it is offered as things stand. */
    public boolean offeredTo(Subject subject) {
        return mayBeSentBy(subject) && when.test(subject);
    }

    /** Whether the reader may send it. */
    public boolean mayBeSentBy(Subject subject) {
        return by.test(subject);
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String button() {
        return button;
    }

    /** Whether it revises something that is there. */
    public boolean changes() {
        return changes;
    }

    /** The command that it sends. */
    public String command() {
        return command;
    }

    /** The field of the command that takes the ref of the case; empty where there is none. */
    String ref() {
        return ref;
    }

    /** What is said when it was accepted. */
    String doneWith(String id) {
        return done.replace("{id}", id);
    }

    /** Whether it asks for a reason. */
    public Need reason() {
        return reason;
    }

    boolean asAt() {
        return asAt;
    }

    /** What it asks for, beside what all commands have in common. */
    public List<FormField> fieldsFor(Subject subject) {
        return fields.apply(subject);
    }

    /** The command as it is sent, from what the fields said. */
    public Command finished(Subject subject, Command sent) {
        return finish.apply(subject, sent);
    }

    /** The page it leads to, below that of the strategy. */
    public String next(Subject subject, String id) {
        return next.apply(subject, id);
    }
}
