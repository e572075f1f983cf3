package org.waymark.command.imports.risk;

import java.util.List;
import org.waymark.command.imports.table.Column;

/**
 * The columns of a risk register. Where likelihood and impact stand there two or three times without saying which, the
 * first pair is the inherent assessment, the next the current, the last the target.
 */
enum RiskColumn implements Column {
    REF("ref", Column.refNames("risk")),
    TITLE(
            "title",
            List.of("title", "risk", "risk title", "risk name", "name", "name of risk"),
            List.of("risk description", "description", "description of risk", "description of the risk")),
    CAUSE("cause", List.of("cause", "risk cause", "root cause", "source", "trigger", "because")),
    EVENT(
            "event",
            List.of("event", "risk event", "what could happen", "what may happen", "what can happen"),
            List.of("risk description", "description", "description of risk", "description of the risk")),
    EFFECT(
            "effect",
            List.of(
                    "effect",
                    "consequence",
                    "result",
                    "impact description",
                    "description of impact",
                    "potential impact",
                    "potential consequence",
                    "what would be the impact",
                    "leading to")),
    CATEGORY("category", List.of("category", "risk category", "type", "risk type", "type of risk", "area")),
    THEME("theme", List.of("theme", "strategic priority", "priority", "priority area", "priority theme", "objective")),
    ITEMS(
            "items",
            List.of(
                    "linked to",
                    "related to",
                    "link",
                    "project",
                    "linked project",
                    "linked action",
                    "project or action")),
    PROXIMITY("proximity", List.of("proximity", "how soon", "timescale", "timeframe", "when could it happen")),
    OWNER(
            "owner",
            List.of(
                    "owner",
                    "risk owner",
                    "owned by",
                    "lead",
                    "risk lead",
                    "who",
                    "responsible",
                    "responsible officer",
                    "responsibility",
                    "accountable",
                    "lead officer")),
    ACTIONEE(
            "actionee",
            List.of("actionee", "risk actionee", "action owner", "action by", "mitigation owner", "action lead")),
    INHERENT_LIKELIHOOD("inherent.likelihood", Level.before(Level.LIKELIHOOD), Level.LIKELIHOOD),
    INHERENT_IMPACT("inherent.impact", Level.before(Level.IMPACT), Level.IMPACT),
    INHERENT_RATIONALE(
            "inherent.rationale",
            List.of("inherent rationale", "rationale", "rationale for score", "reason for score")),
    CURRENT_LIKELIHOOD("current.likelihood", Level.today(Level.LIKELIHOOD), Level.LIKELIHOOD),
    CURRENT_IMPACT("current.impact", Level.today(Level.IMPACT), Level.IMPACT),
    CURRENT_RATIONALE(
            "current.rationale",
            List.of(
                    "current rationale",
                    "control",
                    "existing control",
                    "current control",
                    "control in place",
                    "control measure",
                    "existing control measure",
                    "mitigation",
                    "current mitigation",
                    "mitigation in place",
                    "mitigating action",
                    "mitigating factor")),
    TARGET_LIKELIHOOD("target.likelihood", Level.meant(Level.LIKELIHOOD), Level.LIKELIHOOD),
    TARGET_IMPACT("target.impact", Level.meant(Level.IMPACT), Level.IMPACT),
    TARGET_RATIONALE(
            "target.rationale",
            List.of(
                    "target rationale",
                    "further action",
                    "further action required",
                    "further mitigation",
                    "further control",
                    "additional control",
                    "planned action",
                    "planned mitigation",
                    "action required",
                    "action planned",
                    "action")),
    MONITOR_NEXT(
            "monitorNext",
            List.of(
                    "monitor next",
                    "when to monitor next",
                    "next monitor",
                    "review",
                    "next review",
                    "review date",
                    "next review date",
                    "date of next review",
                    "review by")),
    STATUS("status", List.of("status", "risk status", "state", "open or closed", "open closed"));

    private final String field;
    private final List<String> names;
    private final List<String> also;

    RiskColumn(String field, List<String> names) {
        this(field, names, List.of());
    }

    RiskColumn(String field, List<String> names, List<String> also) {
        this.field = field;
        this.names = names;
        this.also = also;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> also() {
        return also;
    }

    /** How registers call the two halves of an assessment, and its three times. */
    private static final class Level {

        static final List<String> LIKELIHOOD = List.of("likelihood", "probability", "l");
        static final List<String> IMPACT = List.of("impact", "severity", "i");

        static List<String> before(List<String> half) {
            return Column.each(List.of("inherent", "gross", "initial", "original", "raw", "uncontrolled"), half);
        }

        static List<String> today(List<String> half) {
            return Column.each(List.of("current", "residual", "net", "controlled", "mitigated"), half);
        }

        static List<String> meant(List<String> half) {
            return Column.each(List.of("target", "desired", "planned"), half);
        }
    }
}
