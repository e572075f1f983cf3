package org.waymark.acceptance;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.lang.reflect.Executable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.standalone.testing.Target;

/**
 * The people of one test, each with a browser of their own. Where the test fails, a picture of each (and, with
 * {@code -Dwaymark.trace=true}, a Playwright trace) is kept in {@code target/tests/failed}.
 */
final class Visitors implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 375;

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Visitors(Browser browser) {
        this.browser = browser;
    }

    /** Somebody at a desk. */
    Visitor at(String address) {
        return visitor(address, WIDE, new NewContextOptions());
    }

    /** Somebody with a window of that width, in CSS pixels. */
    Visitor at(String address, int width) {
        return visitor(address, width, new NewContextOptions());
    }

    /** Somebody whose browser runs no JavaScript. */
    Visitor withoutJavaScript(String address) {
        return visitor(address, WIDE, new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** The same with a window of that width, in CSS pixels. */
    Visitor withoutJavaScript(String address, int width) {
        return visitor(address, width, new NewContextOptions().setJavaScriptEnabled(false));
    }

    private Visitor visitor(String address, int width, NewContextOptions options) {
        BrowserContext context = browser.context(options.setBaseURL(address).setViewportSize(width, 900));
        contexts.add(context);
        return new Visitor(context.newPage());
    }

    private void keepEvidence(String test) {
        int number = 0;
        for (BrowserContext context : contexts) {
            number++;
            Path folder = Target.folder("failed/" + test + "-" + number);
            if (Browser.TRACING) {
                context.tracing().stopChunk(new Tracing.StopChunkOptions().setPath(folder.resolve("trace.zip")));
                context.tracing().startChunk();
            }
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve("page.png")));
            }
        }
    }

    private void forgetEvidence() {
        if (Browser.TRACING) {
            for (BrowserContext context : contexts) {
                context.tracing().stopChunk();
                context.tracing().startChunk();
            }
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    /**
     * Resolves parameters of type {@link Visitors}; new people for each test, one browser for all. Leaves tests with such a
     * parameter out where there is to be {@linkplain Browser#isLeftOut no browser}.
     */
    static final class Extension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

        private static final Namespace HERE = Namespace.create(Visitors.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Stream<? extends Executable> executables = context.getTestMethod().isPresent()
                    ? context.getTestMethod().stream()
                    : Arrays.stream(context.getRequiredTestClass().getDeclaredConstructors());
            boolean needsBrowser = executables
                    .flatMap(executable -> Arrays.stream(executable.getParameterTypes()))
                    .anyMatch(type -> type == Visitors.class);
            return needsBrowser && Browser.isLeftOut()
                    ? ConditionEvaluationResult.disabled("No browser: WAYMARK_BROWSER is none")
                    : ConditionEvaluationResult.enabled("There may be a browser");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visitors.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Browser browser = context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                    .computeIfAbsent(Browser.class, type -> new Browser(), Browser.class);
            return context.getStore(HERE)
                    .computeIfAbsent(Visitors.class, type -> new Visitors(browser), Visitors.class);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            Visitors visitors = context.getStore(HERE).get(Visitors.class, Visitors.class);
            if (visitors == null) {
                return;
            }
            if (context.getExecutionException().isPresent()) {
                visitors.keepEvidence(nameOf(context));
            } else {
                visitors.forgetEvidence();
            }
        }

        private static String nameOf(ExtensionContext context) {
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + "." + context.getDisplayName();
            return name.replaceAll("[^A-Za-z0-9.]+", "-");
        }
    }
}
