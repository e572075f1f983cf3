/** The worked example, loaded through the public commands and the import like anybody's data. */
@NullMarked
package org.waymark.standalone.demo;

import org.jspecify.annotations.NullMarked;
