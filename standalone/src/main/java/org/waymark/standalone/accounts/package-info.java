/** The accounts that a standalone Waymark brings with it: a stand-in for an identity provider. */
@NullMarked
package org.waymark.standalone.accounts;

import org.jspecify.annotations.NullMarked;
