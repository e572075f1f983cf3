package org.waymark.command.evidence;

import java.util.Optional;
import org.waymark.events.StrategyCode;

/** The files whose bytes were sent. */
@FunctionalInterface
public interface SentFiles {

    /** Where nothing was sent. */
    SentFiles NONE = (strategy, sha256) -> Optional.empty();

    /**
     * A file of a strategy by its hash; empty where its bytes are not there.
     *
     * @throws org.waymark.command.refusal.Refusal if it is of a type that is not taken
     */
    Optional<Sent> find(StrategyCode strategy, String sha256);

    /**
     * A file that was sent.
     *
     * @param type   what its content says it is
     * @param size   in bytes
     * @param recent whether it was sent so recently that it is not deleted meanwhile where nobody attached it
     */
    record Sent(FileType type, long size, boolean recent) {}
}
