package org.waymark.acceptance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.waymark.standalone.testing.Api;
import org.waymark.standalone.testing.Target;
import org.waymark.standalone.testing.WaymarkProcess;

/**
 * The worked example, started once in each process of tests for all that ask for it as a parameter. They share its ledger,
 * so each works on cases of its own.
 */
final class Demo implements AutoCloseable {

    static final String STRATEGY = "SG23";
    static final String PASSWORD = "acceptance-tests-only";

    /** Test classes run in two processes at once, each with a demonstration in a folder of its own. */
    private static final String FORK = String.valueOf(ProcessHandle.current().pid());

    private final WaymarkProcess process = WaymarkProcess.demo(Target.folder("demo-" + FORK), PASSWORD);

    String address() {
        return process.address();
    }

    String commandAddress() {
        return process.commandAddress();
    }

    /** What the strategy is called, which names its years. */
    String title() {
        return as("coordinator")
                .ask("/api/strategies/" + STRATEGY + "/overview")
                .ok()
                .at("/title")
                .asString();
    }

    /** Today where the strategy is. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** A day as the pages write it, such as 30 April 2024. */
    static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }

    /** The folder in which it keeps everything. */
    Path temporary() {
        return process.temporary();
    }

    /** The API as one of the demo accounts. */
    Api as(String account) {
        return new Api(process.commandAddress(), process.address(), account, PASSWORD);
    }

    /** The API without any account. */
    Api asNobody() {
        return new Api(process.commandAddress(), process.address(), null, "");
    }

    @Override
    public void close() {
        process.close();
    }

    /** Resolves parameters of type {@link Demo}. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Demo.class))
                    .computeIfAbsent(Demo.class, type -> new Demo(), Demo.class);
        }
    }
}
