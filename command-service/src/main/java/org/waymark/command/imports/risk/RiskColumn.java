package org.waymark.command.imports.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.command.imports.table.Column;
import org.waymark.events.RiskResponse;

/**
 * The columns of a risk register. Likelihood and impact are told apart by their headings, never by their order; where these do
 * not say whether they are meant before the controls, with them or as a target, they are meant with today's controls.
 */
enum RiskColumn implements Column {
    REF("ref", Column.refNames("risk")),
    TITLE(
            "title",
            List.of(
                    "title",
                    "risk",
                    "risk title",
                    "risk name",
                    "name",
                    "name of risk",
                    "risk identification",
                    "risk identified",
                    "hazard"),
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
                    "lead officer",
                    "assigned to",
                    "sro",
                    "senior responsible officer",
                    "senior responsible owner")),
    ACTIONEE(
            "actionee",
            List.of("actionee", "risk actionee", "action owner", "action by", "mitigation owner", "action lead")),
    INHERENT_LIKELIHOOD("inherent.likelihood", Level.before(Level.LIKELIHOOD)),
    INHERENT_IMPACT("inherent.impact", Level.before(Level.IMPACT)),
    INHERENT_SCORE("inherent.score", Level.before(Level.SCORE)),
    INHERENT_RATING("inherent.rating", Level.before(Level.RATING)),
    INHERENT_RATIONALE(
            "inherent.rationale",
            List.of("inherent rationale", "rationale", "rationale for score", "reason for score")),
    CURRENT_LIKELIHOOD("current.likelihood", Level.today(Level.LIKELIHOOD)),
    CURRENT_IMPACT("current.impact", Level.today(Level.IMPACT)),
    CURRENT_SCORE("current.score", Level.saidToBeToday(Level.SCORE), Level.SCORE),
    CURRENT_RATING("current.rating", Level.saidToBeToday(Level.RATING), Level.plain(Level.RATING)),
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
                    "current mitigation",
                    "mitigation in place",
                    "existing mitigation")),
    TARGET_LIKELIHOOD("target.likelihood", Level.meant(Level.LIKELIHOOD)),
    TARGET_IMPACT("target.impact", Level.meant(Level.IMPACT)),
    TARGET_SCORE("target.score", Level.meant(Level.SCORE)),
    TARGET_RATING("target.rating", Level.meant(Level.RATING)),
    TARGET_RATIONALE("target.rationale", List.of("target rationale")),
    RESPONSE(
            "response",
            List.of(
                    "action on risk",
                    "action",
                    "response",
                    "risk response",
                    "mitigation",
                    "mitigating action",
                    "mitigation action",
                    "mitigating factor",
                    "further action",
                    "further action required",
                    "further mitigation",
                    "further control",
                    "additional control",
                    "planned action",
                    "planned mitigation",
                    "action required",
                    "action planned",
                    "treatment",
                    "risk treatment")),
    RESPONSE_KIND(
            "response.kind", List.of("response", "risk response", "response type", "treatment", "risk treatment")),
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
                    "review by",
                    "when to monitor",
                    "monitoring date")),
    MONITORING(
            "monitoring",
            List.of(
                    "monitoring",
                    "monitoring frequency",
                    "frequency of monitoring",
                    "frequency of review",
                    "review frequency",
                    "frequency",
                    "how often",
                    "how often reviewed",
                    "how often monitored",
                    "review cycle")),
    STATUS("status", List.of("status", "risk status", "state", "open or closed", "open closed"));

    private static final Set<String> KINDS_OF_RESPONSE = Arrays.stream(RiskResponse.Kind.values())
            .map(kind -> kind.title().toLowerCase(Locale.UK))
            .collect(Collectors.toUnmodifiableSet());

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

    /** A column that says how a risk is responded to is another than one that says what is done. */
    @Override
    public boolean fits(List<String> texts) {
        boolean kinds = !texts.isEmpty()
                && texts.stream().allMatch(text -> KINDS_OF_RESPONSE.contains(text.toLowerCase(Locale.UK)));
        return switch (this) {
            case RESPONSE -> !kinds;
            case RESPONSE_KIND -> kinds;
            default -> true;
        };
    }

    @Override
    public boolean fillsDown() {
        return this == THEME || this == CATEGORY;
    }

    @Override
    public String title() {
        return switch (this) {
            case REF -> "Reference";
            case TITLE -> "Risk";
            case ITEMS -> "Linked to";
            case MONITOR_NEXT -> "Next review";
            case RESPONSE -> "Actions on the risk";
            case RESPONSE_KIND -> "Kind of response";
            case INHERENT_RATIONALE -> "Reason for the inherent rating";
            case CURRENT_RATIONALE -> "Controls in place";
            case TARGET_RATIONALE -> "Reason for the target rating";
            default -> Column.super.title();
        };
    }

    /** How registers call the halves of an assessment and its result, and its three times. */
    private static final class Level {

        static final List<String> LIKELIHOOD = List.of("likelihood", "probability", "l");
        static final List<String> IMPACT = List.of("impact", "severity", "i");
        static final List<String> SCORE = List.of("score", "risk score", "total", "total score", "l x i", "lxi");
        static final List<String> RATING =
                List.of("rating", "risk rating", "risk level", "level", "risk assessment", "assessment", "rag", "risk");

        static List<String> before(List<String> half) {
            return around(
                    half,
                    List.of("inherent", "gross", "initial", "original", "raw", "uncontrolled", "unmitigated"),
                    List.of("before control", "before mitigation", "pre control", "pre mitigation"));
        }

        static List<String> today(List<String> half) {
            return Stream.concat(plain(half).stream(), saidToBeToday(half).stream())
                    .toList();
        }

        /** What follows from the numbers need not be asked about where a register has it twice. */
        static List<String> saidToBeToday(List<String> half) {
            return around(
                    half,
                    List.of("current", "residual", "net", "controlled", "mitigated"),
                    List.of("after control", "after mitigation", "post control", "post mitigation"));
        }

        static List<String> plain(List<String> half) {
            return half.stream().filter(word -> !word.equals("risk")).toList();
        }

        static List<String> meant(List<String> half) {
            return around(half, List.of("target", "desired", "planned"), List.of());
        }

        private static List<String> around(List<String> half, List<String> before, List<String> after) {
            return Stream.concat(
                            Column.each(before, half).stream(),
                            Stream.concat(Column.each(half, after).stream(), Column.each(after, half).stream()))
                    .toList();
        }
    }
}
