package org.waymark.query.mywork;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.query.api.Answer;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.security.ForEverybodySignedIn;

/** What waits for the caller, for programs. */
@Api
class MyWorkApi {

    private final MyWorks works;

    MyWorkApi(MyWorks works) {
        this.works = works;
    }

    @GetMapping("/api/my-work")
    @Summary(
            "What the caller leads, owns or attends in every strategy, what of it is due, and the forms with which it is done")
    @ForEverybodySignedIn
    Answer<MyWork> work(Principal self) {
        return works.answer(self.getName());
    }
}
