package org.waymark.ledger.proof;

import java.util.List;

/**
 * What shows that the ledger of a later checkpoint extends that of an earlier one (RFC 9162, section 2.1.4).
 *
 * @param first size of the earlier
 * @param firstRoot its root, hex
 * @param second size of the later
 * @param secondRoot its root, hex
 * @param hashes in order, hex; none where the sizes are equal or the first is zero
 */
public record ConsistencyProof(long first, String firstRoot, long second, String secondRoot, List<String> hashes) {}
