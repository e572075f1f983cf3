package org.waymark.query.project;

import java.util.Optional;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;

/** What is typed about a stage, as the commands that carry it. */
final class ReportForm {

    private ReportForm() {}

    static Command report(StrategyView strategy, String project, FormInput form) {
        Command staged = Command.named("report-stage-progress").with("stage", form.text("stage", "Choose a stage"));
        return rated(staged, strategy, project, form);
    }

    /** @param report number of the report that was a mistake */
    static Command correction(StrategyView strategy, String project, int report, FormInput form) {
        Command correction = rated(Command.named("correct-stage-progress"), strategy, project, form)
                .with("report", report);
        form.text("reason", "Say why the report is corrected");
        return correction;
    }

    static Command answer(StrategyView strategy, String project, int report, FormInput form) {
        return Command.named("answer-help-request")
                .with("strategy", strategy.code().value())
                .with("project", project)
                .with("report", report)
                .with("answer", form.text("answer", "Enter your answer"));
    }

    private static Command rated(Command command, StrategyView strategy, String project, FormInput form) {
        Optional<String> rating = form.text("rating", "Choose a rating");
        return command.with("strategy", strategy.code().value())
                .with("project", project)
                .with("rating", rating)
                .with("comment", form.text("comment"))
                .with("helpNeeded", rating.flatMap(letter -> help(strategy, letter, form)))
                .with("asAt", form.date("asAt").map(Object::toString))
                .with("reason", form.text("reason"));
    }

    /** What was typed while Red was chosen, and is hidden now that it is not, is no longer meant. */
    private static Optional<String> help(StrategyView strategy, String letter, FormInput form) {
        Optional<String> typed = form.text("helpNeeded");
        boolean asksForHelp =
                strategy.ratings().stream().anyMatch(level -> level.letter().equals(letter) && level.needsHelp());
        return typed.filter(help -> asksForHelp);
    }
}
