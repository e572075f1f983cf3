package org.waymark.query.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.highlight.proof.CheckWords;
import org.waymark.query.highlight.proof.ReportCheck;
import org.waymark.query.security.ForEverybodySignedIn;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** Where people check a file that somebody gave them. Nothing is kept of what they send. */
@Pages
class ReportCheckPages {

    private static final String PATH = "/ledger/report-check";

    private final FileChecks checks;

    ReportCheckPages(FileChecks checks) {
        this.checks = checks;
    }

    @GetMapping(PATH)
    @ForEverybodySignedIn
    ModelAndView form(FormInput form, Reader reader) {
        if (form.isKept()) {
            form.reject("file", "Choose the file again. A file is not kept while you sign in.");
        }
        return page(form, reader);
    }

    @PostMapping(PATH)
    @ForEverybodySignedIn
    ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile file, FormInput form, Reader reader)
            throws IOException {
        if (file == null || file.isEmpty()) {
            form.reject("file", "Choose a file");
            ModelAndView page = page(form, reader);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        ReportCheck check = checks.check(file);
        return page(form, reader)
                .addObject("words", CheckWords.of(check))
                .addObject("altered", check instanceof ReportCheck.Altered);
    }

    private static ModelAndView page(FormInput form, Reader reader) {
        return LedgerPages.page("ledger/report-check")
                .addObject("form", form)
                .addObject("keeper", reader.keepsLedger())
                .addObject("altered", false);
    }
}
