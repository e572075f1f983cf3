package org.waymark.query.casefile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.forms.CommandForm;
import org.waymark.query.forms.Forms;
import org.waymark.query.forms.NoteForms;
import org.waymark.query.happening.AuditEntry;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.TimelineMark;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReaders;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** The case file of any case: how it stands, all that happened to it, and what can be done next. */
@Pages
class CaseFilePages {

    private final CaseFiles files;
    private final CaseKinds kinds;
    private final Forms forms;
    private final StrategyPageModel pageModel;

    CaseFilePages(CaseFiles files, CaseKinds kinds, Forms forms, StrategyPageModel pageModel) {
        this.kinds = kinds;
        this.forms = forms;
        this.files = files;
        this.pageModel = pageModel;
    }

    @GetMapping("/strategies/{code}/cases/{ref}")
    @ForReaders
    ModelAndView file(@PathVariable String code, @PathVariable String ref, AsOf asOf, Reader reader) {
        StrategyView strategy = pageModel.strategy(code, asOf);
        CaseFile file = files.find(strategy.code(), ref, asOf).orElseThrow(StrategyPageModel::notFound);
        return pageModel
                .page("casefile/case-file", kinds.of(file.kind()).tab(), strategy, asOf)
                .addObject("here", "/strategies/" + code + "/cases/" + ref)
                .addObject("file", file)
                .addObject("next", next(strategy, file, asOf, reader))
                .addObject("timeline", timeline(file))
                .addObject(
                        "takesNotes",
                        asOf.present() && forms.offers(strategy, file.name(), file.state(), NoteForms.NAME, reader))
                .addObject("form", FormInput.empty());
    }

    private List<CommandForm> next(StrategyView strategy, CaseFile file, AsOf asOf, Reader reader) {
        return asOf.present() ? forms.offered(strategy, file.name(), file.state(), reader) : List.of();
    }

    /** Newest first, each with what its kind of case marks at it. */
    private static List<Moment> timeline(CaseFile file) {
        Map<Long, TimelineMark> marks = file.state().marks();
        return file.timeline().reversed().stream()
                .map(entry -> new Moment(entry, marks.get(entry.position())))
                .toList();
    }

    /**
     * Something that happened to the case.
     *
     * @param mark what its kind of case shows beside it; null for nothing
     */
    public record Moment(AuditEntry entry, @Nullable TimelineMark mark) {}
}
