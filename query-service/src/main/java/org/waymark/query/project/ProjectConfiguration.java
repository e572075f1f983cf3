package org.waymark.query.project;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.moment.Snapshots;

@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    ProjectFold projectFold() {
        return ProjectFold.PROJECTS;
    }

    @Bean
    ProgressGrids progressGrids(Snapshots snapshots) {
        return new ProgressGrids(snapshots);
    }
}
