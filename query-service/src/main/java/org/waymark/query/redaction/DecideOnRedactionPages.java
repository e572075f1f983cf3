package org.waymark.query.redaction;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;

/** A sponsor looks at what shall go, and agrees or does not. */
@Pages
class DecideOnRedactionPages {

    private static final String DECIDE = "/strategies/{code}/redactions/{ref}/decide";

    private static final List<Option> OPTIONS = List.of(
            new Option("confirm", "I agree: these texts go, for good", "Nobody can bring them back.", null),
            new Option("decline", "I do not agree: they stay", "Say why below.", null));

    private final Redactions redactions;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    DecideOnRedactionPages(Redactions redactions, StrategyPageModel pageModel, FormPosts posts) {
        this.redactions = redactions;
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(DECIDE)
    @ForRedactionDeciders
    ModelAndView decide(@PathVariable String code, @PathVariable String ref) {
        return page(code, ref, FormInput.empty());
    }

    @PostMapping(DECIDE)
    @ForRedactionDeciders
    ModelAndView send(@PathVariable String code, @PathVariable String ref, FormInput form, Authentication caller) {
        String decision = form.text("answer", "Choose whether you agree").orElse("");
        boolean declines = decision.equals("decline");
        Optional<String> reason = declines ? form.text("reason", "Say why the texts stay") : form.text("reason");
        Command command = Command.named(declines ? "decline-redaction" : "confirm-redaction")
                .with("strategy", code)
                .with("redaction", ref)
                .with("reason", reason);
        String message = "Redaction " + ref + (declines ? " declined" : " confirmed. The texts are being taken out.");
        return posts.send(
                form,
                command,
                caller,
                done -> new Next("/strategies/" + code + "/redactions/" + ref, message),
                () -> page(code, ref, form));
    }

    private ModelAndView page(String code, String ref, FormInput form) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        RedactionView redaction = redactions.find(strategy.code(), ref).orElseThrow(StrategyPageModel::notFound);
        TextHolder holder =
                redactions.holder(strategy.code(), redaction.position()).orElseThrow(StrategyPageModel::notFound);
        return pageModel
                .form("redaction/decide", RedactionPages.SECTION, strategy, form)
                .addObject("redaction", redaction)
                .addObject("holder", holder)
                .addObject("repetitions", redaction.isOpen() ? redactions.repetitions(redaction) : List.of())
                .addObject("options", OPTIONS);
    }
}
