package org.waymark.query.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.api.Parameters;
import org.waymark.query.cases.CaseName;
import org.waymark.query.cases.Cases;
import org.waymark.query.cases.Cases.Found;
import org.waymark.query.forms.Forms;
import org.waymark.query.forms.NoteForms;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.Strategies;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The case file of any case: its status, all that happened to it, and what can be done next. */
@Pages
class CaseFilePages {

    /** Changes of the history shown at once, the newest first. */
    private static final int PER_PAGE = 100;

    private final CaseFiles files;
    private final Cases cases;
    private final CaseKinds kinds;
    private final Forms forms;
    private final StrategyPageModel pageModel;

    CaseFilePages(CaseFiles files, Cases cases, CaseKinds kinds, Forms forms, StrategyPageModel pageModel) {
        this.kinds = kinds;
        this.forms = forms;
        this.files = files;
        this.cases = cases;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/cases/{ref}")
    @ForReaders
    ModelAndView file(
            StrategySnapshot snapshot,
            @PathVariable String ref,
            @RequestParam(name = "before", required = false) @Nullable String given,
            Reader reader) {
        StrategyView strategy = Strategies.at(snapshot);
        Long before = Parameters.number("before", given, 0, Math.max(0, snapshot.position() + 1));
        long to = before == null ? snapshot.position() : before - 1;
        CaseFile file = files.find(snapshot, ref, to, PER_PAGE + 1).orElseThrow(StrategyPageModel::notFound);
        List<AuditEntry> shown =
                file.timeline().reversed().stream().limit(PER_PAGE).toList();
        List<Moment> timeline = timeline(shown, file.state().marks());
        Optional<Found> now = snapshot.asOf().present() ? cases.find(snapshot, ref) : Optional.empty();
        List<CarriedOut> carriedOut = now.isEmpty() ? List.of() : carriedOut(snapshot, strategy, file, reader);
        return pageModel
                .page("casefile/case-file", kinds.of(file.kind()).tab(), snapshot)
                .addObject("file", file)
                .addObject(
                        "next",
                        now.map(found -> forms.offered(strategy, file.name(), found.state(), reader))
                                .orElse(List.of()))
                .addObject("carriedOut", carriedOut)
                .addObject("timeline", timeline)
                .addObject("anchors", reader.readsHistory() ? anchors(timeline) : Set.of())
                .addObject("before", before)
                .addObject(
                        "older",
                        file.timeline().size() > PER_PAGE ? shown.getLast().position() : null)
                .addObject(
                        "takesNotes",
                        now.filter(found -> forms.offers(strategy, file.name(), found.state(), NoteForms.NAME, reader))
                                .isPresent())
                .addObject(
                        "takesFiles",
                        now.filter(found -> forms.offers(
                                        strategy, file.name(), found.state(), EvidenceForms.ATTACH, reader))
                                .isPresent())
                .addObject("form", FormInput.empty());
    }

    /** The forms with which the reader can carry it out, for each case in which it is to be. */
    private List<CarriedOut> carriedOut(
            StrategySnapshot snapshot, StrategyView strategy, CaseFile file, Reader reader) {
        return file.state().carriedOutIn().stream()
                .flatMap(ref -> cases.find(snapshot, ref).stream())
                .map(item -> new CarriedOut(
                        item.about().name(),
                        forms.carryingOut(strategy, item.about().name(), item.state(), reader, file.ref())))
                .toList();
    }

    /** Each with what its kind of case marks at it. */
    private static List<Moment> timeline(List<AuditEntry> entries, Map<Long, TimelineMark> marks) {
        return entries.stream()
                .map(entry -> new Moment(entry, marks.get(entry.position())))
                .toList();
    }

    /** What links can lead to on the same page; the rest of the history is on other pages. */
    private static Set<String> anchors(List<Moment> timeline) {
        return timeline.stream()
                .flatMap(moment -> Optional.ofNullable(moment.mark()).stream())
                .map(TimelineMark::anchor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A case in which a decision is to be carried out.
     *
     * @param forms with which the reader can do so
     */
    public record CarriedOut(CaseName about, List<Forms.Offer> forms) {}

    /**
     * Something that happened to the case.
     *
     * @param mark what its kind of case shows beside it; null for nothing
     */
    public record Moment(AuditEntry entry, @Nullable TimelineMark mark) {}
}
