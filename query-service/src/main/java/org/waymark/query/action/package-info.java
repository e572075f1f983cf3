/** Actions and the action plan. */
@NullMarked
package org.waymark.query.action;

import org.jspecify.annotations.NullMarked;
