/** Runs of the diagnostic, the answers to their questions, and which questions are asked. */
@NullMarked
package org.waymark.command.diagnostic;

import org.jspecify.annotations.NullMarked;
