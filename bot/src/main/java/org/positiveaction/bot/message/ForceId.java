package org.positiveaction.bot.message;

/** A police force, by the name of its folder in {@code knowledge/forces}, such as {@code west-midlands}. */
public record ForceId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
