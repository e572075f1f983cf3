/** Whether everything that Waymark needs is as it should be, and what to do where it is not (docs/adr/0071-doctor.md). */
@NullMarked
package org.waymark.standalone.doctor;

import org.jspecify.annotations.NullMarked;
