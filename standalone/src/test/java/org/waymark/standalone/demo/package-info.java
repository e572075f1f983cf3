/** Tests of the worked example. */
@NullMarked
package org.waymark.standalone.demo;

import org.jspecify.annotations.NullMarked;
