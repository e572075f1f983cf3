package org.waymark.query.highlight.proof;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Certified;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.Holds;
import org.waymark.query.highlight.proof.ReportCheck.Matches;
import org.waymark.query.highlight.proof.ReportCheck.NoProof;
import org.waymark.query.highlight.proof.ReportCheck.Superseded;
import org.waymark.query.highlight.proof.ReportCheck.Withdrawn;

/**
 * The result of a check in words: the same at the prompt, on pages and in the API.
 *
 * @param result    in a few words that scripts can rely on, such as {@code altered: text}
 * @param sentences what that means
 */
public record CheckWords(String result, List<String> sentences) {

    /** The same for everybody who checks a file, wherever they are. */
    private static final DateTimeFormatter ISSUED = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    /** The words for a result. */
    public static CheckWords of(ReportCheck check) {
        return switch (check) {
            case Matches matches -> new CheckWords("matches", issued(matches));
            case Superseded(Matches matches, int by) ->
                new CheckWords(
                        "superseded by version " + by,
                        with("It is as it was issued, but version " + by + " has taken its place.", issued(matches)));
            case Withdrawn(Matches matches) ->
                new CheckWords("withdrawn", with("It is as it was issued, but was withdrawn since.", issued(matches)));
            case Holds(var _, List<String> sentences) -> new CheckWords("matches", sentences);
            case Certified certified -> new CheckWords("matches", certified(certified));
            case Altered(List<Finding> findings) ->
                new CheckWords(
                        "altered: "
                                + findings.stream()
                                        .map(finding -> finding.where().title())
                                        .distinct()
                                        .collect(Collectors.joining(", ")),
                        findings.stream().map(Finding::what).toList());
            case NoProof(String why) -> new CheckWords("no proof in it", List.of(why));
        };
    }

    private static List<String> issued(Matches matches) {
        IssuedReport report = matches.report();
        return List.of(
                "This is report " + report.title() + ", as it was issued on " + ISSUED.format(report.issuedAt()) + ".",
                "It is at position " + report.position() + " of the ledger "
                        + matches.key().name() + ". Its fingerprint is " + report.fingerprint() + ".",
                signed(matches.key(), matches.trusted()));
    }

    private static List<String> certified(Certified certified) {
        Certificate certificate = certified.certificate();
        return List.of(
                "This is a certificate of verification. On " + ISSUED.format(certificate.verifiedAt())
                        + " the whole ledger " + certificate.origin() + " was found intact, with "
                        + certificate.events() + " events in " + certificate.commits() + " commits.",
                "Its Merkle root was " + certificate.root() + ".",
                signed(certified.key(), certified.trusted()));
    }

    private static String signed(VerifierKey key, boolean trusted) {
        return trusted
                ? "It is signed with the key " + key.text() + "."
                : "It is signed with the key that the file itself names, " + key.text()
                        + ". Anyone can make a file with a key of their own: compare it with the key of " + key.name()
                        + " that you obtained separately, from the people who run it or from its page Ledger.";
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return List.copyOf(all);
    }
}
