package org.positiveaction.bot.channel.simulator;

/** One device on the try-it page. */
public interface Screen {
    /** What the page calls it. */
    String name();

    /** All that it shows now, as the page's script reads it. */
    Object shown();

    /** Somebody looks at it. */
    default void looked() {}
}
