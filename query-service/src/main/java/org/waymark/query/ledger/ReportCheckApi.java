package org.waymark.query.ledger;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.query.api.Api;
import org.waymark.query.api.Summary;
import org.waymark.query.highlight.proof.CheckWords;
import org.waymark.query.highlight.proof.IssuedReport;
import org.waymark.query.highlight.proof.ReportCheck;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Certified;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.HandedOut;
import org.waymark.query.highlight.proof.ReportCheck.Holds;
import org.waymark.query.highlight.proof.ReportCheck.Matches;
import org.waymark.query.highlight.proof.ReportCheck.NoProof;
import org.waymark.query.highlight.proof.ReportCheck.Superseded;
import org.waymark.query.highlight.proof.ReportCheck.Withdrawn;
import org.waymark.query.security.ForEverybodySignedIn;

/** Checks reports and whatever else the ledger hands out, for programs. Nothing is kept of what is sent. */
@Api
class ReportCheckApi {

    private final FileChecks checks;

    ReportCheckApi(FileChecks checks) {
        this.checks = checks;
    }

    @PostMapping(path = "/api/ledger/report-check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Summary(
            "What a file is that the ledger handed out, and whether it is as it was: a report, a certificate, a checkpoint, a proof or an export")
    @ForEverybodySignedIn
    Checked check(@RequestParam MultipartFile file) throws IOException {
        return Checked.of(checks.check(file));
    }

    /**
     * The result.
     *
     * @param kind         what the file is: {@code REPORT}, {@code CERTIFICATE}, {@code CHECKPOINT}, {@code EVENT_PROOF} or
     *     {@code EXPORT}; null where it does not match
     * @param matches      whether the document is as it was issued; null where nothing in it can tell
     * @param result       in a few words: {@code matches}, {@code altered: text}, {@code superseded by version 2} …
     * @param report       which it is; null where it does not match
     * @param supersededBy the last version that was issued; null where it is this one
     * @param withdrawn    whether the report was withdrawn
     * @param findings     what is not as it was issued
     */
    record Checked(
            @Nullable String kind,
            @Nullable Boolean matches,
            String result,
            List<String> sentences,
            @Nullable Issued report,
            @Nullable Integer supersededBy,
            boolean withdrawn,
            List<Altering> findings) {

        static Checked of(ReportCheck check) {
            CheckWords words = CheckWords.of(check);
            return switch (check) {
                case Matches matches -> found(words, matches, null, false);
                case Superseded(Matches matches, int by) -> found(words, matches, by, false);
                case Withdrawn(Matches matches) -> found(words, matches, null, true);
                case Certified _ -> holding("CERTIFICATE", words);
                case Holds(HandedOut what, List<String> _) -> holding(what.name(), words);
                case Altered(List<Finding> findings) ->
                    new Checked(
                            null,
                            false,
                            words.result(),
                            words.sentences(),
                            null,
                            null,
                            false,
                            findings.stream().map(Altering::of).toList());
                case NoProof _ ->
                    new Checked(null, null, words.result(), words.sentences(), null, null, false, List.of());
            };
        }

        private static Checked holding(String kind, CheckWords words) {
            return new Checked(kind, true, words.result(), words.sentences(), null, null, false, List.of());
        }

        private static Checked found(CheckWords words, Matches matches, @Nullable Integer by, boolean withdrawn) {
            return new Checked(
                    "REPORT",
                    true,
                    words.result(),
                    words.sentences(),
                    Issued.of(matches.report()),
                    by,
                    withdrawn,
                    List.of());
        }
    }

    /** The version that a document shows. */
    record Issued(String strategy, String report, int version, String fingerprint, long position) {

        static Issued of(IssuedReport report) {
            return new Issued(
                    report.strategy(), report.report(), report.version(), report.fingerprint(), report.position());
        }
    }

    /**
     * Something that is not as it was issued.
     *
     * @param where {@code TEXT}, {@code ATTACHMENT}, {@code PROOF}, {@code CHECKPOINT}, {@code NOTE}, {@code LEDGER} or
     *     {@code EXPORT}
     */
    record Altering(String where, String what) {

        static Altering of(Finding finding) {
            return new Altering(finding.where().name(), finding.what());
        }
    }
}
