/** The Positive Action bot. Read the package sentences from {@code channel} inwards to follow one message. */
@NullMarked
package org.positiveaction.bot;

import org.jspecify.annotations.NullMarked;
