/** Where people make and revoke the personal access tokens with which their programs call Waymark (docs/adr/0046). */
@NullMarked
package org.waymark.query.accesstokens;

import org.jspecify.annotations.NullMarked;
