/** What waits for one person, in all strategies that they may look into, and where they go after signing in. */
@NullMarked
package org.waymark.query.mywork;

import org.jspecify.annotations.NullMarked;
