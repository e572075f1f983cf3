package org.waymark.query.about;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.about.Markdown.Titled;
import org.waymark.query.security.Public;
import org.waymark.query.web.Pages;

/** The pages about the service. */
@Pages
class AboutPages {

    private final AboutTexts texts;

    AboutPages(AboutTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/help")
    @Public
    ModelAndView help() {
        return show(AboutPage.HELP);
    }

    @GetMapping("/accessibility")
    @Public
    ModelAndView accessibility() {
        return show(AboutPage.ACCESSIBILITY);
    }

    @GetMapping("/privacy")
    @Public
    ModelAndView privacy() {
        return show(AboutPage.PRIVACY);
    }

    @GetMapping("/cookies")
    @Public
    ModelAndView cookies() {
        return show(AboutPage.COOKIES);
    }

    private ModelAndView show(AboutPage page) {
        Titled text = texts.of(page);
        return new ModelAndView("about/text").addObject("title", text.title()).addObject("html", text.html());
    }
}
