/** What each check says of which facts. */
@NullMarked
package org.waymark.standalone.doctor;

import org.jspecify.annotations.NullMarked;
