package org.waymark.query.project;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    ProjectMonthsFold projectMonthsFold() {
        return ProjectMonthsFold.PROJECT_MONTHS;
    }

    @Bean
    ProjectFold projectFold() {
        return ProjectFold.PROJECTS;
    }
}
