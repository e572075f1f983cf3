package org.waymark.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.proof.EventProof;
import org.waymark.query.api.NotFoundException;
import org.waymark.query.security.ForHistoryReaders;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The proof that one event is in the ledger, to be downloaded and checked elsewhere. */
@Pages
class EventProofPages {

    private final EventProofs proofs;
    private final LedgerReader ledger;

    EventProofPages(EventProofs proofs, LedgerReader ledger) {
        this.proofs = proofs;
        this.ledger = ledger;
    }

    @GetMapping("/ledger/events")
    @ForHistoryReaders
    ModelAndView event(@RequestParam(required = false) @Nullable String position, Reader reader) {
        long head = ledger.head().position();
        FormInput form = FormInput.empty().prefill("position", position == null ? "" : position.strip());
        ModelAndView page = LedgerPages.page("ledger/event")
                .addObject("form", form)
                .addObject("head", head)
                .addObject("keeper", reader.keepsLedger());
        if (form.value("position").isEmpty()) {
            return page;
        }
        if (!form.value("position").matches("\\d{1,18}") || Long.parseLong(form.value("position")) > head) {
            form.reject("position", "Enter a position from 0 to " + head);
            return page;
        }
        return page.addObject("position", Long.parseLong(form.value("position")))
                .addObject("proof", proof(Long.parseLong(form.value("position"))));
    }

    private @Nullable EventProof proof(long position) {
        try {
            return proofs.proof(position, null);
        } catch (NotFoundException e) {
            return null;
        }
    }
}
