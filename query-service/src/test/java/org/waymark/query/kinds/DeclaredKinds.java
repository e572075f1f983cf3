package org.waymark.query.kinds;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every kind of case that a feature declares, without a server. */
public final class DeclaredKinds {

    private DeclaredKinds() {}

    public static CaseKinds all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseDeclaration.class));
        return new CaseKinds(scanner.findCandidateComponents("org.waymark.query").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(declaration -> (CaseDeclaration) BeanUtils.instantiateClass(declaration))
                .toList());
    }
}
