package org.waymark.query.settings;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.ForStrategyCreators;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** Where a strategy begins: its code, its title and its period. */
@Pages
class CreateStrategyPages {

    private static final String PATH = "/strategies/create";

    private final FormPosts posts;

    CreateStrategyPages(FormPosts posts) {
        this.posts = posts;
    }

    @GetMapping(PATH)
    @ForStrategyCreators
    ModelAndView blank() {
        return page(FormInput.empty());
    }

    @PostMapping(PATH)
    @ForStrategyCreators
    ModelAndView send(FormInput form, Reader reader, Authentication caller) {
        return posts.send(
                form,
                CharterForm.creation(form),
                caller,
                done -> new Next(
                        reader.coordinates() ? "/strategies/" + done.id() + "/set-up" : "/",
                        "Strategy " + done.id() + " created"),
                () -> page(form));
    }

    private static ModelAndView page(FormInput form) {
        return new ModelAndView("settings/create").addObject("form", form);
    }
}
