package org.positiveaction.bot.privacy;

import org.jspecify.annotations.Nullable;

/** Something sealed that none of the keys opens. */
public class CannotOpen extends IllegalStateException {
    CannotOpen(String with, @Nullable Throwable cause) {
        super("Something was sealed with " + with, cause);
    }
}
