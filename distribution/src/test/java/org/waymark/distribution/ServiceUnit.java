package org.waymark.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What systemd reads of a unit: who runs what, with which environment.
 *
 * @param lines of the unit
 */
record ServiceUnit(List<String> lines) {

    static ServiceUnit read(Path file) throws IOException {
        return new ServiceUnit(Files.readAllLines(file));
    }

    /** {@return the one value of a setting} */
    String value(String name) {
        List<String> values = values(name);
        if (values.size() != 1) {
            throw new AssertionError("There is not one " + name + ": " + values);
        }
        return values.getFirst();
    }

    private List<String> values(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    /** {@return the command, with what the environment says filled in} */
    List<String> command(Map<String, String> environment) {
        return List.of(value("ExecStart").split(" ")).stream()
                .map(word -> word.matches("\\$\\{\\w+}") ? environment.get(word.substring(2, word.length() - 1)) : word)
                .toList();
    }

    /** {@return the variables of the unit, and over them those of its file on this machine} */
    Map<String, String> environment(DebianMachine machine) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        values("Environment").forEach(line -> put(all, line));
        for (String line : Files.readAllLines(machine.path(value("EnvironmentFile")))) {
            if (line.matches("[A-Z_]+=.*")) {
                put(all, line);
            }
        }
        return all;
    }

    private static void put(Map<String, String> all, String line) {
        int equals = line.indexOf('=');
        all.put(line.substring(0, equals), line.substring(equals + 1).replaceAll("^\"|\"$", ""));
    }
}
