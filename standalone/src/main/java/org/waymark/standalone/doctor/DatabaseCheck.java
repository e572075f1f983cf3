package org.waymark.standalone.doctor;

import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers, and which it is.
 *
 * @param kind       whether it is the embedded one, such as {@code the embedded database, format 2}, or another
 * @param failure    why it cannot be used, in sentences; null where it can
 * @param replicaSet its name; null where it is none
 * @param embedded   whether it is the embedded one, which needs no replica set
 */
record DatabaseCheck(
        String kind, @Nullable String failure, @Nullable String replicaSet, boolean embedded) {

    /** One that cannot be used. */
    static DatabaseCheck failing(String kind, boolean embedded, String failure) {
        return new DatabaseCheck(kind, failure, null, embedded);
    }

    HealthFinding finding() {
        if (failure != null) {
            return HealthFinding.wrong(
                    HealthCheck.DATABASE,
                    "It cannot be used. " + Amounts.ended(failure),
                    embedded
                            ? "See docs/operations.md, “Crashes, a full disk, damaged files”. If it is damaged, restore a backup."
                            : "Check that the server runs, that MONGODB_URI is right, and that the network lets it through.");
        }
        if (embedded) {
            return HealthFinding.fine(HealthCheck.DATABASE, "It answers: " + kind + ".");
        }
        if (replicaSet == null) {
            return HealthFinding.warning(
                    HealthCheck.DATABASE,
                    "It answers: " + kind + ", a single server and no replica set.",
                    "What is acknowledged is lost with that server's disk. Use a replica set of three.");
        }
        return HealthFinding.fine(HealthCheck.DATABASE, "It answers: " + kind + ", replica set " + replicaSet + ".");
    }
}
