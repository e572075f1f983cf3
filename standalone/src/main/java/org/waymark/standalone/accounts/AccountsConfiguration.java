package org.waymark.standalone.accounts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.PeopleDirectory;

/** Adds the account pages to the query service; everything they need is shared by the launcher. */
@Configuration(proxyBeanMethods = false)
public class AccountsConfiguration {

    /** The templates of this module, compiled with it. */
    @Bean
    TemplateEngine standaloneTemplates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.standalone");
    }

    @Bean
    AccountPages accountPages(
            Accounts accounts,
            PasswordLinks links,
            SecondFactors factors,
            SignedInSessions sessions,
            LineWarning line) {
        return new AccountPages(accounts, links, factors, sessions, line);
    }

    @Bean
    ProgramPages programPages(Accounts accounts) {
        return new ProgramPages(accounts);
    }

    @Bean
    SetPasswordPages setPasswordPages(Accounts accounts, PasswordLinks links) {
        return new SetPasswordPages(accounts, links);
    }

    @Bean
    SecurityLogPages securityLogPages(SecurityLog log) {
        return new SecurityLogPages(log);
    }

    @Bean
    AccountNotes accountNotes(Accounts accounts, PeopleDirectory directory) {
        return new AccountNotes(accounts, directory);
    }

    @Bean
    OwnAccountPages ownAccountPages(
            Accounts accounts, GuardedSignIn signIn, SecondFactors factors, SignedInSessions sessions) {
        return new OwnAccountPages(accounts, signIn, factors, sessions);
    }

    @Bean
    SecondStepPages secondStepPages() {
        return new SecondStepPages();
    }

    @Bean
    SecondFactorPages secondFactorPages(Accounts accounts, SecondFactors factors, GuardedSignIn signIn) {
        return new SecondFactorPages(accounts, factors, signIn);
    }

    /** Behind the filters of Spring Security, which find out who asks. */
    @Bean
    FilterRegistrationBean<SeenSessions> seenSessions(SignedInSessions sessions) {
        FilterRegistrationBean<SeenSessions> filter = new FilterRegistrationBean<>(new SeenSessions(sessions));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }
}
