package org.waymark.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the variables of addresses, and what is sent to them. */
final class SampleValues {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** By the part of the path before it. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("{code}/{tab}", "risks"),
            Map.entry("do/{act}", "link"),
            Map.entry("cases/{ref}", "P1"),
            Map.entry("projects/{ref}", "P1"),
            Map.entry("actions/{ref}", "1A"),
            Map.entry("notes/{ref}", "P1"),
            Map.entry("P1/{number}", "1"),
            Map.entry("reports/{number}", "1"),
            Map.entry("files/{ref}", "P1"),
            Map.entry("files/{number}", "1"),
            Map.entry("files/{sha256}", "0".repeat(64) + "?strategy={code}"),
            Map.entry("reviews/{ref}", "M1"),
            Map.entry("reviews/{meeting}", "M1"),
            Map.entry("decisions/{ref}", "D1"),
            Map.entry("themes/{theme}", "1"),
            Map.entry("highlight-reports/{ref}", "H1"),
            Map.entry("worksheets/{ref}", "W1"),
            Map.entry("indicators/{ref}", "I1"),
            Map.entry("diagnostics/{ref}", "Q1"),
            Map.entry("assessments/{ref}", "F1"),
            Map.entry("redactions/{ref}", "X1"),
            Map.entry("bookmarks/{position}", "0"),
            Map.entry("import/{key}", "no-file-is-kept-under-this"),
            Map.entry("import/{table}", "action-plan?strategy={code}&dryRun=true"),
            Map.entry("jobs/{id}", "no-such-job"),
            Map.entry("checkpoints/{size}", "1"),
            Map.entry("access-tokens/{id}", "no-such-token"),
            Map.entry("tokens/{id}", "no-such-token"),
            Map.entry("sessions/{handle}", "no-such-session"),
            Map.entry("set-password/{secret}", "no-such-link"),
            Map.entry("first-start/{secret}", "no-such-address"),
            Map.entry("people/{id}", "edited"),
            Map.entry("accounts/{id}", "edited"));

    private SampleValues() {}

    static SampleRequest of(Endpoint endpoint) {
        // A form of a strategy has another name than one of a case.
        String pattern = endpoint.pattern().replace("{code}/do/{act}", "{code}/do/grant-role");
        return new SampleRequest(endpoint, endpoint.toString(), path(pattern), Map.of());
    }

    private static String path(String pattern) {
        List<String> path = new ArrayList<>();
        for (String segment : pattern.split("/", -1)) {
            Matcher variable = VARIABLE.matcher(segment);
            boolean open = variable.find() && !segment.equals("{code}");
            path.add(open ? variable.replaceFirst(value(pattern, path.getLast() + "/" + variable.group())) : segment);
        }
        return String.join("/", path);
    }

    private static String value(String pattern, String variable) {
        String value = VALUES.get(variable);
        if (value == null) {
            throw new AssertionError(pattern + ": say in SampleValues what " + variable + " stands for");
        }
        return value;
    }
}
