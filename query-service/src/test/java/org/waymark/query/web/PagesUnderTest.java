package org.waymark.query.web;

import java.time.Clock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.query.views.TestLedger;
import org.waymark.query.views.TestService;

/** The whole query service with {@link Story} in its ledger, started once for all tests that ask for it. */
record PagesUnderTest(TestLedger ledger, CommandServiceDouble commands, TestService service, long head)
        implements AutoCloseable {

    private static PagesUnderTest start() {
        Clock clock = Clock.systemUTC();
        TestLedger ledger = new TestLedger(clock);
        CommandServiceDouble commands = new CommandServiceDouble();
        TestService service =
                TestService.start(ledger, clock, "waymark.command-url=" + commands.address(), "waymark.demo=true");
        return new PagesUnderTest(ledger, commands, service, Story.tell(ledger));
    }

    /** A visit by whoever has this account; nobody where it is empty. */
    Visit by(String account) {
        Visit visit = new Visit(service.address());
        return account.isEmpty() ? visit : visit.signIn(account);
    }

    /** The address of a page that shows all of the story. */
    String seen(String path) {
        return path + (path.contains("?") ? "&" : "?") + "min=" + head;
    }

    @Override
    public void close() {
        service.close();
        commands.close();
        ledger.close();
    }

    /** Hands it to tests. */
    static final class Extension implements ParameterResolver, AfterEachCallback {

        private static final Namespace HERE = Namespace.create(PagesUnderTest.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PagesUnderTest.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                    .computeIfAbsent("pages", key -> start(), PagesUnderTest.class);
        }

        /** Whatever a test looks at, each request opens one snapshot. */
        @Override
        public void afterEach(ExtensionContext context) {
            PagesUnderTest pages =
                    context.getStore(StoreScope.LAUNCHER_SESSION, HERE).get("pages", PagesUnderTest.class);
            if (pages != null) {
                pages.service().forms().forgetWhatWasSent();
                pages.ledger().probe().check();
            }
        }
    }
}
