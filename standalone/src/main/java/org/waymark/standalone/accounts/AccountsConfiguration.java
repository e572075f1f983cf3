package org.waymark.standalone.accounts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the account pages to the query service; everything they need is shared by the launcher. */
@Configuration(proxyBeanMethods = false)
public class AccountsConfiguration {

    /** The templates of this module, compiled with it. */
    @Bean
    TemplateEngine standaloneTemplates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.waymark.standalone");
    }

    @Bean
    AccountPages accountPages(Accounts accounts) {
        return new AccountPages(accounts);
    }

    @Bean
    SecurityLogPages securityLogPages(SecurityLog log) {
        return new SecurityLogPages(log);
    }

    @Bean
    OwnAccountPages ownAccountPages(Accounts accounts) {
        return new OwnAccountPages(accounts);
    }
}
