package org.waymark.acceptance;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Every page there is, read from the controllers on the class path, as the application itself reads them: a page added
 * tomorrow is in the list by itself.
 */
final class PagePatterns {

    private PagePatterns() {}

    /** Path patterns that a browser can open, such as {@code /strategies/{code}/progress-grid}, in order. */
    static List<String> all() {
        return controllers()
                .flatMap(controller -> ofController(controller, PagePatterns::isRead))
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of the declared forms, where what is sent comes back to the address at which the form was opened. */
    static List<String> forms() {
        return controllers()
                .flatMap(controller -> ofController(controller, handler -> isRead(handler) && isSentTo(handler)))
                .distinct()
                .toList();
    }

    private static Stream<? extends Class<?>> controllers() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("org.waymark").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(controller -> !AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class));
    }

    private static Stream<String> ofController(Class<?> controller, Predicate<Method> wanted) {
        String prefix = paths(controller).findFirst().orElse("");
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(wanted)
                .flatMap(PagePatterns::paths)
                .map(path -> prefix + path);
    }

    private static boolean isRead(Method handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        return mapping != null
                && Arrays.asList(mapping.method()).contains(RequestMethod.GET)
                && mapping.produces().length == 0
                && !AnnotatedElementUtils.hasAnnotation(handler, ResponseBody.class);
    }

    private static boolean isSentTo(Method handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
    }

    private static Stream<String> paths(AnnotatedElement mapped) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class);
        return mapping == null ? Stream.of() : Arrays.stream(mapping.path());
    }
}
