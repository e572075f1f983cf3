package org.waymark.distribution;

import java.util.Locale;

/**
 * The system that an archive is for; always the one that builds it, since the Java runtime comes from there.
 *
 * @param system {@code linux}, {@code macos} or {@code windows}
 * @param cpu    {@code x64}, {@code aarch64}, or what Java calls another one
 */
record Platform(String system, String cpu) {

    /** What the native part of RocksDB begins with, for every system. */
    private static final String ROCKSDB = "librocksdbjni-";

    /** {@return the system this runs on} */
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** {@return the system that Java calls so: {@code os.name} and {@code os.arch}} */
    static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String system = name.contains("windows") ? "windows" : name.contains("mac") ? "macos" : "linux";
        return new Platform(system, osArch.equals("amd64") || osArch.equals("x86_64") ? "x64" : osArch);
    }

    boolean windows() {
        return system.equals("windows");
    }

    /** {@return whether this entry of a jar is machine code for another system} */
    boolean isForeign(String entry) {
        return entry.startsWith(ROCKSDB)
                && !entry.substring(ROCKSDB.length())
                        .replaceFirst("(-musl)?\\.\\w+$", "")
                        .equals(rocksDbName());
    }

    /** {@return what Debian calls this CPU} */
    String debianArchitecture() {
        return switch (cpu) {
            case "x64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> cpu;
        };
    }

    /** {@return the name of Debian's folder of libraries for this CPU} */
    String debianTriplet() {
        return (cpu.equals("x64") ? "x86_64" : cpu) + "-linux-gnu";
    }

    /** {@return where programs for this CPU look for what loads their libraries} */
    String loader() {
        return cpu.equals("x64") ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-" + cpu + ".so.1";
    }

    /** {@return this system as container platforms name it} */
    com.google.cloud.tools.jib.api.buildplan.Platform ofContainers() {
        return new com.google.cloud.tools.jib.api.buildplan.Platform(debianArchitecture(), system);
    }

    private String rocksDbName() {
        return switch (system) {
            case "windows" -> "win64";
            case "macos" -> cpu.equals("x64") ? "osx-x86_64" : "osx-arm64";
            default -> cpu.equals("x64") ? "linux64" : "linux-" + cpu;
        };
    }

    @Override
    public String toString() {
        return system + "-" + cpu;
    }
}
