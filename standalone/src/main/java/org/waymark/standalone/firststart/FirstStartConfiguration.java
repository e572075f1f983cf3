package org.waymark.standalone.firststart;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.People;
import org.waymark.standalone.accounts.Accounts;
import org.waymark.standalone.organisation.SettingsStore;

/** Adds the pages of the first start to the query service. */
@Configuration(proxyBeanMethods = false)
public class FirstStartConfiguration {

    @Bean
    FirstStartPages firstStartPages(
            FirstStart firstStart, Guesses guesses, Accounts accounts, People people, SettingsStore settings) {
        return new FirstStartPages(firstStart, guesses, accounts, people, settings);
    }
}
