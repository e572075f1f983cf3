package org.waymark.query.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.security.EffectiveRoles;
import org.waymark.query.views.LedgerFeed;

/** Which pages can be “not modified”: those that are of one snapshot of a strategy. */
@Configuration(proxyBeanMethods = false)
class UnchangedPagesConfiguration {

    /** The innermost: method security has decided by then. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor unchangedPages(
            ObjectProvider<EffectiveRoles> effectiveRoles, ObjectProvider<LedgerFeed> feed) {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new OfSnapshots(), new UnchangedPages(effectiveRoles, feed));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }

    private static final class OfSnapshots extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return AnnotatedElementUtils.hasAnnotation(type, Pages.class)
                    && AnnotatedElementUtils.hasAnnotation(method, GetMapping.class)
                    && !AnnotatedElementUtils.hasAnnotation(method, AlwaysSent.class)
                    && method.getReturnType() == ModelAndView.class
                    && Arrays.asList(method.getParameterTypes()).contains(StrategySnapshot.class);
        }
    }
}
