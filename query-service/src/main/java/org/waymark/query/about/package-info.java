/** Pages about the service itself, for everybody: help, accessibility, privacy, cookies. A deployment can replace their texts. */
@NullMarked
package org.waymark.query.about;

import org.jspecify.annotations.NullMarked;
