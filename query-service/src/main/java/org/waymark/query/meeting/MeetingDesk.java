package org.waymark.query.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.events.CaseKind;
import org.waymark.events.Stage;
import org.waymark.query.cases.CaseName;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.FormBodies;
import org.waymark.query.forms.FormBody;
import org.waymark.query.forms.Forms;
import org.waymark.query.forms.ReturnPath;
import org.waymark.query.kinds.AttentionItem;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.CaseState;
import org.waymark.query.kinds.RatingBadge;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.meeting.MeetingRecord.Item;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.project.ProgressGrid;
import org.waymark.query.project.ProgressGrids;
import org.waymark.query.review.DecisionList;
import org.waymark.query.risk.RiskAssessments.Assessed;
import org.waymark.query.risk.RiskView;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.web.Formats;
import org.waymark.query.web.Reader;

/**
 * What can be done at a meeting without leaving its page: the forms of the meeting, and those of the cases of the item that is
 * shown, one open at a time. A form about a case names the decision that was recorded last under the item, and leads back.
 */
@Component
class MeetingDesk {

    /** Opens the form that records a decision about the item. */
    static final String DECIDE = "decide";

    /** Records that the meeting takes place. */
    static final String HOLD = "hold";

    private final Cases cases;
    private final CaseKinds kinds;
    private final Forms forms;
    private final FormBodies bodies;

    MeetingDesk(Cases cases, CaseKinds kinds, Forms forms, FormBodies bodies) {
        this.cases = cases;
        this.kinds = kinds;
        this.forms = forms;
        this.bodies = bodies;
    }

    /**
     * A case of an item.
     *
     * @param state   as its file shows it
     * @param needs   why it needs attention
     * @param ratings of the stages of a project, in the order of the stages, or of a risk; empty for any other case
     * @param next    what the reader can do with it as it is now; nothing in the past
     */
    public record ShownCase(
            CaseName name, CaseState state, List<AttentionItem> needs, List<Rated> ratings, List<CommandForm> next) {}

    /**
     * A rating.
     *
     * @param of     a stage of a project, or which assessment of a risk
     * @param rating with its word
     */
    public record Rated(String of, RatingBadge rating) {}

    /** The cases of an item, each with its status and what can be done with it. */
    List<ShownCase> cases(StrategySnapshot snapshot, Item item, Reader reader) {
        StrategyMoment moment = new StrategyMoment(Strategies.at(snapshot), snapshot);
        return item.cases().stream()
                .flatMap(name -> cases.find(snapshot, name.ref()).stream())
                .map(found -> new ShownCase(
                        found.about().name(),
                        cases.file(snapshot, found, snapshot.position() + 1),
                        needs(moment, found),
                        ratings(moment, found),
                        snapshot.asOf().present() ? next(found, reader) : List.of()))
                .toList();
    }

    private List<AttentionItem> needs(StrategyMoment moment, Found found) {
        return kinds.of(found.about().kind()).attention(moment).stream()
                .flatMap(section -> section.items().stream().map(AttentionItem.class::cast))
                .filter(need -> found.about().ref().equals(need.ref()))
                .toList();
    }

    private static List<Rated> ratings(StrategyMoment moment, Found found) {
        if (found.state() instanceof RiskView risk) {
            Assessed standing = risk.standing();
            return List.of(new Rated(
                    Formats.capitalised(standing.kind()),
                    RatingBadge.of(standing.said().rating())));
        }
        return found.about().kind() == CaseKind.PROJECT ? stages(moment, found) : List.of();
    }

    private static List<Rated> stages(StrategyMoment moment, Found found) {
        ProgressGrid grid = ProgressGrids.of(moment);
        Map<String, String> titles = grid.stages().stream().collect(Collectors.toMap(Stage::id, Stage::title));
        return grid.rows()
                .filter(row -> row.ref().equals(found.about().ref()))
                .flatMap(row -> row.cells().entrySet().stream())
                .map(cell -> new Rated(
                        titles.getOrDefault(cell.getKey(), cell.getKey()),
                        new RatingBadge(
                                cell.getValue().rating(),
                                cell.getValue().ratingName(),
                                cell.getValue().tone())))
                .toList();
    }

    /** What people do at a meeting; to link cases there is time afterwards. */
    private List<CommandForm> next(Found found, Reader reader) {
        return forms.offered(found.strategy(), found.about().name(), found.state(), reader).stream()
                .filter(form -> !form.name().startsWith("link"))
                .toList();
    }

    /** Behind the address of a form that asks something first: where it leads back to, and what was decided last. */
    static String begun(MeetingRecord record, Item item) {
        return "?" + ReturnPath.NAME + "="
                + Formats.inUrl(MeetingPages.item(record.meeting().ref(), String.valueOf(item.id())))
                + lastDecision(item).map(decision -> "&decision=" + decision).orElse("");
    }

    /** The names of the forms of the meeting that the reader can send. */
    List<String> offered(StrategySnapshot snapshot, String ref, Reader reader) {
        return cases.find(snapshot, ref)
                .map(found ->
                        next(found, reader).stream().map(CommandForm::name).toList())
                .orElse(List.of());
    }

    /** Whether the reader can send this form of the meeting. */
    boolean offers(StrategySnapshot snapshot, String ref, String name, Reader reader) {
        return cases.find(snapshot, ref)
                .filter(found -> forms.offers(found.strategy(), found.about().name(), found.state(), name, reader))
                .isPresent();
    }

    /**
     * The form that is open: the one that was asked for, or else the minutes of the item, or before the meeting none.
     *
     * @param act as the address of the page has it
     */
    OpenForm open(StrategySnapshot snapshot, MeetingRecord record, @Nullable Item item, String act, Reader reader) {
        String ref = record.meeting().ref();
        if (act.equals(HOLD) || act.equals(MeetingForms.ATTENDANCE)) {
            return opened(
                    act, ofMeeting(snapshot, ref, act, Map.of(ReturnPath.NAME, MeetingPages.meeting(ref)), reader));
        }
        if (item == null) {
            return OpenForm.NONE;
        }
        Map<String, String> begun = new HashMap<>();
        begun.put(ReturnPath.NAME, MeetingPages.item(ref, String.valueOf(item.id())));
        if (act.equals(DECIDE)) {
            begun.put("items", String.join("\n", item.refs()));
            return opened(act, ofMeeting(snapshot, ref, act, begun, reader));
        }
        int dot = act.indexOf('.');
        if (dot > 0 && item.refs().contains(act.substring(0, dot))) {
            lastDecision(item).ifPresent(decision -> begun.put("decision", decision));
            return opened(act, ofCase(snapshot, act.substring(0, dot), act.substring(dot + 1), begun, reader));
        }
        begun.put(MeetingForms.ITEM, String.valueOf(item.id()));
        return record.planned()
                ? opened(MeetingForms.MINUTES, ofMeeting(snapshot, ref, MeetingForms.MINUTES, begun, reader))
                : OpenForm.NONE;
    }

    private static OpenForm opened(String act, Optional<FormBody> body) {
        return body.map(shown -> new OpenForm(act, shown)).orElse(OpenForm.NONE);
    }

    /** What was decided last about the item, and is not withdrawn. */
    private static Optional<String> lastDecision(Item item) {
        return item.decisions().reversed().stream()
                .filter(decision -> decision.withdrawn() == null)
                .map(DecisionList.Row::ref)
                .findFirst();
    }

    private Optional<FormBody> ofMeeting(
            StrategySnapshot snapshot, String ref, String name, Map<String, String> begun, Reader reader) {
        return bodies.aboutCase(snapshot.strategy(), ref, name, begun, reader);
    }

    /** A form about a case whose address names nothing but the case. */
    private Optional<FormBody> ofCase(
            StrategySnapshot snapshot, String ref, String name, Map<String, String> begun, Reader reader) {
        return cases.find(snapshot, ref).stream()
                .flatMap(found -> next(found, reader).stream())
                .filter(form -> form.name().equals(name))
                .findFirst()
                .flatMap(form -> bodies.aboutCase(snapshot.strategy(), ref, form, begun, reader));
    }
}
