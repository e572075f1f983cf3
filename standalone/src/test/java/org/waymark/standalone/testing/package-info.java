/** What tests of standalone need, here and in other modules. */
@NullMarked
package org.waymark.standalone.testing;

import org.jspecify.annotations.NullMarked;
