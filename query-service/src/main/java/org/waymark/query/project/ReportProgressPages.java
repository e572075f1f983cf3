package org.waymark.query.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.security.ForReporters;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Option;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** One short form: how does a stage of a project stand? */
@Pages
class ReportProgressPages {

    private static final String PATH = "/strategies/{code}/projects/{ref}/report-progress";

    private final Projects projects;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;
    private final Clock clock;

    ReportProgressPages(Projects projects, StrategyPageModel pageModel, FormPosts posts, Clock clock) {
        this.projects = projects;
        this.pageModel = pageModel;
        this.posts = posts;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @ForReporters
    ModelAndView blank(
            @PathVariable String code,
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String stage,
            Reader reader) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        LocalDate today = LocalDate.now(clock.withZone(strategy.charter().timeZone()));
        FormInput form = FormInput.empty().prefill("stage", stage).prefill("asAt", today);
        return page(strategy, project(strategy, ref, reader), form);
    }

    @PostMapping(PATH)
    @ForReporters
    ModelAndView send(
            @PathVariable String code, @PathVariable String ref, FormInput form, Reader reader, Authentication caller) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        ProjectView project = project(strategy, ref, reader);
        return posts.send(
                form,
                ReportForm.report(strategy, ref, form),
                caller,
                done -> new Next("/strategies/" + code + "/progress-grid", "Progress on " + ref + " reported"),
                () -> page(strategy, project, form));
    }

    private ProjectView project(StrategyView strategy, String ref, Reader reader) {
        ProjectView project = projects.find(strategy.code(), ref).orElseThrow(StrategyPageModel::notFound);
        if (!reader.reportsOn(project.leads())) {
            throw new AccessDeniedException("Leads report on the projects they lead");
        }
        return project;
    }

    private ModelAndView page(StrategyView strategy, ProjectView project, FormInput form) {
        List<Option> stages = strategy.stages().stream()
                .map(stage -> new Option(
                        stage.id(),
                        stage.title(),
                        project.current(stage.id())
                                .map(report -> "Now " + report.said().rating().name())
                                .orElse("Not reported yet"),
                        null))
                .toList();
        return pageModel
                .form("project/report-progress", "progress-grid", strategy, form)
                .addObject("project", project)
                .addObject("stages", stages)
                .addObject("levels", strategy.ratings());
    }
}
