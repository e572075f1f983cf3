/** Whose Waymark this is, and by which server it sends e-mail, as administrators set it on a page (docs/adr/0068). */
@NullMarked
package org.waymark.standalone.organisation;

import org.jspecify.annotations.NullMarked;
