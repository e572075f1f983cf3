package org.waymark.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.web.Pages;

/** Has the whole ledger verified and says how far that is and what it has shown. */
@Pages
class VerificationPages {

    private static final String PATH = "/ledger/verification";

    private final VerificationRuns runs;
    private final Checkpointing checkpointing;

    VerificationPages(VerificationRuns runs, Checkpointing checkpointing) {
        this.runs = runs;
        this.checkpointing = checkpointing;
    }

    @PostMapping(PATH)
    @ForVerifiers
    ModelAndView start() {
        runs.start();
        return LedgerPages.seeOther(PATH);
    }

    @GetMapping(PATH)
    @ForVerifiers
    ModelAndView verification() {
        @Nullable VerificationRun run = runs.current().orElse(null);
        boolean underWay = run != null && !run.isDone();
        return LedgerPages.page("ledger/verification")
                .addObject("run", underWay ? run : null)
                .addObject("failed", run != null && run.result().isCompletedExceptionally())
                .addObject("signs", checkpointing.signs())
                .addObject("last", runs.last().orElse(null));
    }
}
