package org.waymark.command.imports.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.events.ActionPlan;
import org.waymark.events.PlannedStage;
import org.waymark.events.Priority;
import org.waymark.events.ProjectDetails;
import org.waymark.events.RiskDetails;
import org.waymark.events.RiskPeople;
import org.waymark.events.Timescale;

/**
 * What makes two cases the same in a file and in the ledger. Timescales are compared by their words: how they are read may
 * get better with a release, and a file that was imported must still be recognised.
 *
 * @param fields what each says, by its name for people; empty where it says nothing
 */
public record CaseFingerprint(Map<String, String> fields) {

    public CaseFingerprint {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static CaseFingerprint of(ActionPlan plan) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("theme", text(plan.theme()));
        fields.put("workstream", text(plan.workstream()));
        fields.put("activities", plan.activities());
        fields.put("outcomes", String.join("; ", plan.outcomes()));
        fields.put("leads", String.join("; ", plan.leads()));
        fields.put("by", words(plan.by()));
        fields.put("review", words(plan.review()));
        fields.put("priority", title(plan.priority()));
        return new CaseFingerprint(fields);
    }

    public static CaseFingerprint of(
            RiskDetails details, RiskPeople people, Map<String, String> assessments, @Nullable Object monitor) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", details.title());
        fields.put("cause", text(details.cause()));
        fields.put("event", text(details.event()));
        fields.put("effect", text(details.effect()));
        fields.put("category", text(details.category()));
        fields.put("theme", text(details.theme()));
        fields.put("proximity", text(details.proximity()));
        fields.put("owner", text(people.owner()));
        fields.put("actionee", text(people.actionee()));
        fields.putAll(assessments);
        fields.put("next monitoring", text(monitor));
        return new CaseFingerprint(fields);
    }

    public static CaseFingerprint of(ProjectDetails project) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("theme", project.theme());
        fields.put("title", project.title());
        fields.put("leads", String.join("; ", project.leads()));
        fields.put(
                "planned stages",
                project.plannedStages().stream().map(CaseFingerprint::planned).collect(Collectors.joining("; ")));
        return new CaseFingerprint(fields);
    }

    /** What the case is called; empty where its kind has no titles. */
    String title() {
        return fields.getOrDefault("title", "");
    }

    /** In what the case in the ledger differs from this one of the file, for people; empty where it does not. */
    public String differencesFrom(CaseFingerprint there, String place) {
        return fields.entrySet().stream()
                .map(field ->
                        difference(field.getKey(), field.getValue(), text(there.fields.get(field.getKey())), place))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String difference(String field, String here, String there, String place) {
        return here.equals(there)
                ? ""
                : "%s (‘%s’ in the file, ‘%s’ in the %s)"
                        .formatted(field, around(here, there), around(there, here), place);
    }

    /** The text from a little before the place where it begins to differ. */
    private static String around(String one, String two) {
        int same = 0;
        while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        int from = same <= 30 ? 0 : one.lastIndexOf(' ', same - 15) + 1;
        return (from == 0 ? "" : "…") + RowReader.shortened(one.substring(from));
    }

    private static String planned(PlannedStage stage) {
        return stage.stage() + " " + text(stage.start()) + "–" + text(stage.finish());
    }

    private static String title(Priority priority) {
        return priority.name().charAt(0) + priority.name().substring(1).toLowerCase(Locale.UK);
    }

    private static String words(@Nullable Timescale timescale) {
        return timescale == null ? "" : timescale.words();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
