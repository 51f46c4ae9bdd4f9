/** Shows who the team members are, and lets a lead say so. */
@NullMarked
package org.positiveaction.bot.console.members;

import org.jspecify.annotations.NullMarked;
