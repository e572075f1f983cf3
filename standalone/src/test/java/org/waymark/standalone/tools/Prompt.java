package org.waymark.standalone.tools;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One command given at a prompt where nobody watches, and what came of it. */
record Prompt(int status, String result, String remarks) {

    /** Gives a command in this JVM, without anything in the environment. */
    static Prompt give(String command, Object... arguments) {
        return give(Map.of(), command, arguments);
    }

    /** Gives a command in this JVM, in an environment. */
    static Prompt give(Map<String, String> environment, String command, Object... arguments) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        ByteArrayOutputStream remarks = new ByteArrayOutputStream();
        Tools tools = new Tools(environment, printing(result), printing(remarks), false);
        int status = tools.run(
                command, List.of(arguments).stream().map(Object::toString).toList());
        return new Prompt(status, result.toString(StandardCharsets.UTF_8), remarks.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
