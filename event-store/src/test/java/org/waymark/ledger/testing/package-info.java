/** What tests of every module share: a database of their own, and a bad network in front of it. */
@NullMarked
package org.waymark.ledger.testing;

import org.jspecify.annotations.NullMarked;
