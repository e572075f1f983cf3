@NullMarked
package org.waymark.standalone.organisation;

import org.jspecify.annotations.NullMarked;
