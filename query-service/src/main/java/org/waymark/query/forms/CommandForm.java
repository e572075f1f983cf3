package org.waymark.query.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waymark.events.Role;
import org.waymark.query.forms.FormContent.FirstQuestion;
import org.waymark.query.forms.FormContent.Shown;
import org.waymark.query.moment.AsOf;
import org.waymark.query.web.Command;

/**
 * A command as a form: what it asks for, who may send it, where it is and where it leads. It is begun by {@link #of} or
 * {@link #about}; each method gives another form, and changes nothing. One page shows and sends all of them.
 */
public final class CommandForm {

    private final String name;
    private final String command;
    private final String ref;
    private final FormWords words;
    private final FormAccess access;
    private final FormContent content;
    private final FormRoute route;

    /** Whether a reason is asked for. */
    public enum Need {
        NOT_ASKED,
        OPTIONAL,
        NEEDED,
        /** It can be given while the strategy is a draft, and must be given after that. */
        NEEDED_ONCE_ADOPTED
    }

    private CommandForm(
            String name,
            String command,
            String ref,
            FormWords words,
            FormAccess access,
            FormContent content,
            FormRoute route) {
        this.name = name;
        this.command = command;
        this.ref = ref;
        this.words = words;
        this.access = access;
        this.content = content;
        this.route = route;
    }

    /**
     * A form about the strategy, which nobody may send until {@link #allowedTo} says who.
     *
     * @param name    the last part of its address, such as {@code raise-risk}
     * @param command that it sends
     * @param title   of the page, and the words of links that lead to it; also what its button says unless
     *     {@link #button} says otherwise
     */
    public static CommandForm of(String name, String command, String title) {
        return about("", name, command, title);
    }

    /**
     * A form about a case.
     *
     * @param ref field of the command that takes the ref of the case
     */
    public static CommandForm about(String ref, String name, String command, String title) {
        return new CommandForm(
                name, command, ref, FormWords.titled(title), FormAccess.NOBODY, FormContent.NOTHING, FormRoute.USUAL);
    }

    /** What its button says. */
    public CommandForm button(String text) {
        return with(words.button(text));
    }

    /** What it does weighs heavily: the button warns. */
    public CommandForm warns() {
        return with(words.warning());
    }

    /**
     * What it does cannot be undone: the button warns, and the person says that they know.
     *
     * @param consequence what they know, such as “The strategy cannot be reopened”
     */
    public CommandForm irreversible(String consequence) {
        return with(words.warning()).with(content.confirming(consequence));
    }

    /** What is said when it was accepted; {@code {id}} stands for what the command answers. */
    public CommandForm done(String message) {
        return done((subject, sent) -> message);
    }

    /** The same where it depends on what was sent. */
    public CommandForm done(Function<Command, String> message) {
        return done((subject, sent) -> message.apply(sent));
    }

    /** The same where it depends on what there was, too. */
    public CommandForm done(BiFunction<Subject, Command, String> message) {
        return with(words.done(message));
    }

    /**
     * What it records is true for a day, and pages show what is true for the latest: where that is something else, this is
     * said too.
     *
     * @param later made by {@link LaterDay#covers}
     */
    public CommandForm covered(BiFunction<Subject, Command, Optional<String>> later) {
        return with(words.covered(later));
    }

    /** What is said above the title; otherwise the case that it is about. */
    public CommandForm caption(Function<Subject, String> text) {
        return with(words.caption(text));
    }

    /** Who may send it; everybody else is refused. */
    public CommandForm allowedTo(Role... any) {
        return with(access.roles(Set.of(any)));
    }

    /** What they need beside their role. */
    public CommandForm by(Predicate<Subject> who) {
        return with(access.by(who));
    }

    /** Where it is offered; elsewhere the command says why not. */
    public CommandForm when(Predicate<Subject> offered) {
        return with(access.when(offered));
    }

    /** It is offered in a closed strategy too. */
    public CommandForm allowedWhenClosed() {
        return with(access.allowedWhenClosed());
    }

    /** It is not listed on the case file: a link of its own leads to it. */
    public CommandForm unlisted() {
        return with(access.unlisted());
    }

    /** A decision about the case leads to it, and is filled in: it is among the few that usually carry one out. */
    public CommandForm carriesOutDecisions() {
        return with(access.carryingOut());
    }

    /** A reason can be given. */
    public CommandForm takesReason() {
        return with(content.reason(Need.OPTIONAL));
    }

    /** A reason must be given. */
    public CommandForm needsReason() {
        return with(content.reason(Need.NEEDED));
    }

    /** A reason can be given while the strategy is a draft, and must be given after that. */
    public CommandForm needsReasonOnceAdopted() {
        return with(content.reason(Need.NEEDED_ONCE_ADOPTED));
    }

    /** The day can be given for which it is true. */
    public CommandForm takesAsAt() {
        return with(content.withAsAt());
    }

    /** It is not asked which decision it carries out. */
    public CommandForm withoutDecision() {
        return with(content.withoutDecision());
    }

    /** The fields are those that a revision may change: only those that were changed are sent, as {@code changes}. */
    public CommandForm revises() {
        return with(content.revising());
    }

    /** It begins with what is there: sent without a change of its own fields it is refused. */
    public CommandForm changesSomething() {
        return with(content.changing());
    }

    /** What it asks for. */
    public CommandForm fields(Function<Subject, List<FormField>> asked) {
        return with(content.fields(asked));
    }

    /** A last hand on the command, for what no field says as the command takes it. */
    public CommandForm finish(BiFunction<Subject, Command, Command> last) {
        return with(content.finish(last));
    }

    /** It sends several commands, one after the other, in place of the one that its fields say. */
    public CommandForm sends(Function<Command, List<CommandPart>> several) {
        return with(content.parts(several));
    }

    /** What the address names beside the case ({@link Subject#found}); where there is no such thing, there is no page. */
    public CommandForm finds(Function<Subject, Optional<?>> what) {
        return finds((subject, moment) -> what.apply(subject));
    }

    /**
     * The same where the state of the case does not have it.
     *
     * @param what it is at a moment: as it is now, or as it was when the form was shown
     */
    public CommandForm finds(BiFunction<Subject, AsOf, Optional<?>> what) {
        return with(content.finds(what));
    }

    /**
     * A question that is answered in the address, before the form itself.
     *
     * @param field what is asked; its answer is sent with the command, and is {@link Subject#named} like the field
     * @param fault what is wrong with an answer; empty where it will do
     */
    public CommandForm first(FormField field, Function<Subject, Optional<String>> fault) {
        return with(content.first(new FirstQuestion(field, fault)));
    }

    /**
     * Something to look at above the fields.
     *
     * @param template that shows it
     * @param model    what it needs, beside the page and its reader
     */
    public CommandForm shows(String template, Function<Subject, Map<String, Object>> model) {
        return with(content.shown(new Shown(template, model)));
    }

    /** Says why there is nothing to fill in, where there is not. */
    public CommandForm instead(Function<Subject, Optional<String>> why) {
        return with(content.instead(why));
    }

    /**
     * It has an address of its own, one of {@link Addresses}.
     *
     * @param parameters what may follow the question mark, and is {@link Subject#named}
     */
    public CommandForm at(String pattern, String... parameters) {
        return with(route.at(pattern, Set.of(parameters)));
    }

    /** Which tab of the navigation it belongs to; otherwise that of the case. */
    public CommandForm in(String section) {
        return with(route.in(section));
    }

    /** Where it leads: from the subject and what the command answers to a path below that of the strategy. */
    public CommandForm leadsTo(BiFunction<Subject, String, String> path) {
        return with(route.leadingTo(path));
    }

    /** Where it leads whoever goes back; otherwise to the case, or else to where it leads. */
    public CommandForm cancelsTo(Function<Subject, String> path) {
        return with(route.cancellingTo(path));
    }

    private CommandForm with(FormWords other) {
        return new CommandForm(name, command, ref, other, access, content, route);
    }

    private CommandForm with(FormAccess other) {
        return new CommandForm(name, command, ref, words, other, content, route);
    }

    private CommandForm with(FormContent other) {
        return new CommandForm(name, command, ref, words, access, other, route);
    }

    private CommandForm with(FormRoute other) {
        return new CommandForm(name, command, ref, words, access, content, other);
    }

    public String name() {
        return name;
    }

    /** The command that it sends. */
    public String command() {
        return command;
    }

    /** The field of the command that takes the ref of the case; empty where there is none. */
    String ref() {
        return ref;
    }

    public String title() {
        return words.title();
    }

    public FormWords words() {
        return words;
    }

    FormAccess access() {
        return access;
    }

    FormContent content() {
        return content;
    }

    FormRoute route() {
        return route;
    }

    /** Whether the reader may send it, and it is offered as things are. */
    public boolean offeredTo(Subject subject) {
        return access.offers(subject);
    }

    /** Whether the reader may send it. */
    public boolean mayBeSentBy(Subject subject) {
        return access.allows(subject);
    }

    /** Whether it asks for a reason. */
    public Need reason() {
        return content.reason();
    }

    /** What it asks for, beside what all commands have in common. */
    public List<FormField> fieldsFor(Subject subject) {
        return content.fields().apply(subject);
    }

    /** The command as it is sent, from what the fields said. */
    public Command finished(Subject subject, Command sent) {
        return content.finish().apply(subject, sent);
    }

    /** Whether it can be shown at once: it asks nothing first, or something that has a usual answer. */
    public boolean opensAtOnce() {
        return content.first() == null || usualAnswer().isPresent();
    }

    /** The question that it asks first, where that begins with an answer. */
    Optional<FormField> usualAnswer() {
        return Optional.ofNullable(content.first())
                .map(FirstQuestion::field)
                .filter(field -> !field.before().isEmpty());
    }

    /** The pattern of its address. */
    public String address(boolean aboutCase) {
        return Objects.requireNonNullElse(route.address(), aboutCase ? Addresses.OF_CASE : Addresses.OF_STRATEGY);
    }

    /** The page it leads to, below that of the strategy. */
    public String next(Subject subject, String id) {
        return route.next().apply(subject, id);
    }
}
