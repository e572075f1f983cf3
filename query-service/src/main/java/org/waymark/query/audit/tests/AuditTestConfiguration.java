package org.waymark.query.audit.tests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.paper.PaperTable;

/** What each test found, as files. */
@Configuration(proxyBeanMethods = false)
class AuditTestConfiguration {

    @Bean
    PaperTable samplePaper() {
        return new AuditTestPaper(
                TestKind.SAMPLE,
                SampleForm.FILTERS,
                asked -> new SampleForm(
                        asked.text("seed"),
                        asked.text("draw"),
                        asked.text("type"),
                        asked.text("from"),
                        asked.text("to")));
    }

    @Bean
    PaperTable meetingsPaper() {
        return new AuditTestPaper(
                TestKind.MEETINGS,
                MeetingsForm.FILTERS,
                asked -> new MeetingsForm(
                        asked.text("hours"),
                        asked.text("side"),
                        asked.text("near"),
                        asked.text("from"),
                        asked.text("to")));
    }

    @Bean
    PaperTable latePaper() {
        return new AuditTestPaper(
                TestKind.LATE,
                LateForm.FILTERS,
                asked -> new LateForm(asked.text("days"), asked.text("from"), asked.text("to")));
    }

    @Bean
    PaperTable reasonsPaper() {
        return new AuditTestPaper(
                TestKind.REASONS,
                ReasonsForm.FILTERS,
                asked -> new ReasonsForm(
                        asked.text("weakness"),
                        asked.text("letters"),
                        asked.text("times"),
                        asked.text("from"),
                        asked.text("to")));
    }

    @Bean
    PaperTable ratingsPaper() {
        return new AuditTestPaper(
                TestKind.RATINGS,
                RatingsForm.FILTERS,
                asked -> new RatingsForm(
                        asked.text("letters"), asked.text("days"), asked.text("from"), asked.text("to")));
    }
}
