package org.waymark.query.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.ledger.proof.TamperedLedgerException;
import org.waymark.people.Organisation;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The state of the ledger at a glance, and what can be done with it. */
@Pages
class LedgerPages {

    private static final int LATEST = 5;
    private static final int PER_PAGE = 50;

    private final LedgerReader ledger;
    private final Checkpoints checkpoints;
    private final Checkpointing checkpointing;
    private final Publication publication;
    private final VerificationRuns runs;

    LedgerPages(
            LedgerReader ledger,
            Checkpoints checkpoints,
            Checkpointing checkpointing,
            Publication publication,
            VerificationRuns runs) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.checkpointing = checkpointing;
        this.publication = publication;
        this.runs = runs;
    }

    @GetMapping("/ledger")
    @ForLedgerKeepers
    ModelAndView ledger(Reader reader) {
        return page("ledger/ledger")
                .addObject("access", LedgerAccess.of(reader))
                .addObject("head", ledger.head())
                .addObject("checkpoints", CheckpointLine.all(checkpoints.below(Long.MAX_VALUE, LATEST)))
                .addObject("signs", checkpointing.signs())
                .addObject("alarm", checkpointing.alarm().orElse(null))
                .addObject("publications", publication.states())
                .addObject("last", runs.last().orElse(null));
    }

    /** @param below only those of fewer commits than this */
    @GetMapping("/ledger/checkpoints")
    @ForLedgerKeepers
    ModelAndView checkpoints(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long below) {
        var found = checkpoints.below(below, PER_PAGE + 1);
        var shown = CheckpointLine.all(found.subList(0, Math.min(PER_PAGE, found.size())));
        return page("ledger/checkpoints")
                .addObject("checkpoints", shown)
                .addObject("next", found.size() > PER_PAGE ? shown.getLast().size() : null)
                .addObject("keys", checkpoints.keys());
    }

    @PostMapping("/ledger/checkpoints")
    @ForLedgerKeepers
    ModelAndView make(RedirectAttributes redirect) {
        try {
            SignedCheckpoint made = checkpointing.make();
            redirect.addFlashAttribute(
                    "success",
                    "The last checkpoint covers the first " + made.checkpoint().size() + " commits");
        } catch (TamperedLedgerException | NoSigningKeyException e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return seeOther("/ledger");
    }

    /** A page of this feature: its times are those of the house, whatever strategy they belong to. */
    static ModelAndView page(String view) {
        return new ModelAndView(view)
                .addObject("zone", Organisation.current().timeZone())
                .addObject("form", FormInput.empty());
    }

    static ModelAndView seeOther(String path) {
        return new ModelAndView("redirect:" + path, HttpStatus.SEE_OTHER);
    }
}
