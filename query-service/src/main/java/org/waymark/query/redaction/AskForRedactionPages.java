package org.waymark.query.redaction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;

/**
 * Asks that texts go: first the position, then which of the texts that stand there. An administrator has no access to what
 * strategies say, so the texts are named and not shown.
 */
@Pages
class AskForRedactionPages {

    private static final String ASK = "/strategies/{code}/redactions/ask";

    private final Redactions redactions;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    AskForRedactionPages(Redactions redactions, StrategyPageModel pageModel, FormPosts posts) {
        this.redactions = redactions;
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(ASK)
    @ForRedactors
    ModelAndView ask(@PathVariable String code, @RequestParam(required = false) @Nullable String position) {
        return page(pageModel.strategy(code, AsOf.now()), FormInput.empty(), position);
    }

    @PostMapping(ASK)
    @ForRedactors
    ModelAndView send(@PathVariable String code, FormInput form, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        Optional<Long> position = form.text("position").flatMap(AskForRedactionPages::number);
        Command command = Command.named("redact-text")
                .with("strategy", code)
                .with("position", position)
                .with("fields", form.lines("fields", "Choose which texts go"))
                .with("reason", form.text("reason", "Enter the legal ground"));
        return posts.send(
                form,
                command,
                caller,
                done -> new Next(
                        "/strategies/" + code + "/redactions/" + done.id(),
                        "Redaction " + done.id() + " asked for. A sponsor decides."),
                () -> page(strategy, form, form.value("position")));
    }

    private ModelAndView page(StrategyView strategy, FormInput form, @Nullable String position) {
        Optional<TextHolder> holder = Optional.ofNullable(position)
                .flatMap(AskForRedactionPages::number)
                .flatMap(number -> redactions.holder(strategy.code(), number));
        boolean asked = position != null && !position.isBlank();
        return pageModel
                .form("redaction/ask", RedactionPages.SECTION, strategy, form)
                .addObject("position", position)
                .addObject("nothingThere", asked && holder.isEmpty())
                .addObject("holder", holder.orElse(null));
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,18}") ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }
}
