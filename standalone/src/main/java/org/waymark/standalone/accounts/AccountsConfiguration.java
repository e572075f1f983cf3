package org.waymark.standalone.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the account pages to the query service; everything they need is shared by the launcher. */
@Configuration(proxyBeanMethods = false)
public class AccountsConfiguration {

    @Bean
    AccountPages accountPages(Accounts accounts) {
        return new AccountPages(accounts);
    }

    @Bean
    OwnAccountPages ownAccountPages(Accounts accounts) {
        return new OwnAccountPages(accounts);
    }
}
