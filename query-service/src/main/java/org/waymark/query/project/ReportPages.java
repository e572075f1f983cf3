package org.waymark.query.project;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.AsOf;
import org.waymark.query.project.ProjectView.Report;
import org.waymark.query.security.ForReporters;
import org.waymark.query.security.ForSponsors;
import org.waymark.query.strategy.StrategyPageModel;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.web.Command;
import org.waymark.query.web.FormInput;
import org.waymark.query.web.FormPosts;
import org.waymark.query.web.FormPosts.Next;
import org.waymark.query.web.Pages;
import org.waymark.query.web.Reader;

/** What can be done about one report: put it right, or answer the help it asks for. */
@Pages
class ReportPages {

    private static final String REPORT = "/strategies/{code}/projects/{ref}/reports/{number}";

    private final Projects projects;
    private final StrategyPageModel pageModel;
    private final FormPosts posts;

    ReportPages(Projects projects, StrategyPageModel pageModel, FormPosts posts) {
        this.projects = projects;
        this.pageModel = pageModel;
        this.posts = posts;
    }

    @GetMapping(REPORT + "/correct")
    @ForReporters
    ModelAndView correct(@PathVariable String code, @PathVariable String ref, @PathVariable int number, Reader reader) {
        Subject subject = correctable(code, ref, number, reader);
        FormInput form = FormInput.empty()
                .prefill("rating", subject.report.said().rating().letter())
                .prefill("comment", subject.report.said().comment())
                .prefill("asAt", subject.report.stamp().asAt());
        String help = subject.report.said().helpNeeded();
        return page("project/correct-report", subject, help == null ? form : form.prefill("helpNeeded", help));
    }

    @PostMapping(REPORT + "/correct")
    @ForReporters
    ModelAndView sendCorrection(
            @PathVariable String code,
            @PathVariable String ref,
            @PathVariable int number,
            FormInput form,
            Reader reader,
            Authentication caller) {
        Subject subject = correctable(code, ref, number, reader);
        Command command = ReportForm.correction(subject.strategy, ref, number, form);
        return send("project/correct-report", subject, form, command, "Report " + number + " corrected", caller);
    }

    @GetMapping(REPORT + "/answer")
    @ForSponsors
    ModelAndView answer(@PathVariable String code, @PathVariable String ref, @PathVariable int number) {
        return page("project/answer-help", subject(code, ref, number), FormInput.empty());
    }

    @PostMapping(REPORT + "/answer")
    @ForSponsors
    ModelAndView sendAnswer(
            @PathVariable String code,
            @PathVariable String ref,
            @PathVariable int number,
            FormInput form,
            Authentication caller) {
        Subject subject = subject(code, ref, number);
        Command command = ReportForm.answer(subject.strategy, ref, number, form);
        return send("project/answer-help", subject, form, command, "Help request answered", caller);
    }

    private Subject correctable(String code, String ref, int number, Reader reader) {
        Subject subject = subject(code, ref, number);
        if (!reader.reportsOn(subject.project.leads())) {
            throw new AccessDeniedException("Leads correct reports on the projects they lead");
        }
        return subject;
    }

    private Subject subject(String code, String ref, int number) {
        StrategyView strategy = pageModel.strategy(code, AsOf.now());
        ProjectView project = projects.find(strategy.code(), ref).orElseThrow(StrategyPageModel::notFound);
        Report report = project.report(number).orElseThrow(StrategyPageModel::notFound);
        return new Subject(strategy, project, report);
    }

    private ModelAndView send(
            String template, Subject subject, FormInput form, Command command, String message, Authentication caller) {
        String file = "/strategies/" + subject.strategy.code() + "/cases/" + subject.project.ref();
        return posts.send(form, command, caller, done -> new Next(file, message), () -> page(template, subject, form));
    }

    private ModelAndView page(String template, Subject subject, FormInput form) {
        return pageModel
                .form(template, "progress-grid", subject.strategy, form)
                .addObject("project", subject.project)
                .addObject("report", subject.report)
                .addObject("levels", subject.strategy.ratings());
    }

    private record Subject(StrategyView strategy, ProjectView project, Report report) {}
}
