package org.waymark.query.mywork;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.Pages;

/** What waits for whoever asks, on one page. */
@Pages
class MyWorkPages {

    private final MyWorks works;

    MyWorkPages(MyWorks works) {
        this.works = works;
    }

    @GetMapping("/my-work")
    @ForEverybodySignedIn
    ModelAndView work(Principal self) {
        return new ModelAndView("mywork/my-work").addObject("work", works.of(self.getName()));
    }
}
