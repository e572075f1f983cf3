/** What commands about any kind of case share: opening one with a free reference, and acting on one. */
@NullMarked
package org.waymark.command.cases;

import org.jspecify.annotations.NullMarked;
