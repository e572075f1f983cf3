/** Why a command is refused: a typed refusal with a code and, where fields are at fault, their errors. */
@NullMarked
package org.waymark.command.refusal;

import org.jspecify.annotations.NullMarked;
