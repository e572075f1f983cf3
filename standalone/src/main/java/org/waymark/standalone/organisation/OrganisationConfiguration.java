package org.waymark.standalone.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the page of the organisation to the query service. */
@Configuration(proxyBeanMethods = false)
public class OrganisationConfiguration {

    @Bean
    OrganisationPages organisationPages(SettingsStore settings) {
        return new OrganisationPages(settings);
    }
}
