/** Goes through everything that is sealed: seals what was not, changes keys, and sees whether the keys are right. */
@NullMarked
package org.positiveaction.bot.privacy.sealing;

import org.jspecify.annotations.NullMarked;
