package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import com.microsoft.bot.schema.Mention;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The names between {@code <at>} and {@code </at>} in a Teams message. */
final class Mentions {
    private static final String OPEN = "<at";
    private static final String CLOSE = "</at>";

    private Mentions() {}

    static boolean nameTheBot(Activity activity) {
        return ofTheBot(activity).findAny().isPresent();
    }

    /** What was written, without the bot's name, with everybody else's as plain words, and entities decoded. */
    static String plainText(Activity activity) {
        if (activity.getText() == null) {
            return "";
        }
        Set<String> bot = ofTheBot(activity).map(Mentions::name).collect(Collectors.toUnmodifiableSet());
        return HtmlUtils.htmlUnescape(replaceNames(activity.getText(), bot))
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    private static Stream<String> ofTheBot(Activity activity) {
        List<Entity> entities = activity.getEntities() == null ? List.of() : activity.getEntities();
        return entities.stream()
                .filter(Objects::nonNull)
                .filter(entity -> "mention".equals(entity.getType()))
                .flatMap(Mentions::read)
                .filter(mention -> mention.getMentioned() != null
                        && activity.getRecipient()
                                .getId()
                                .equals(mention.getMentioned().getId()))
                .map(mention -> mention.getText() == null ? "" : mention.getText());
    }

    /** Nothing if it is not as Teams writes one: then it names nobody. */
    private static Stream<Mention> read(Entity entity) {
        try {
            return Stream.of(SdkJson.MAPPER.<Mention>convertValue(entity, Mention.class));
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }

    private static String name(String mention) {
        return replaceNames(mention, Set.of());
    }

    private static String replaceNames(String text, Set<String> drop) {
        StringBuilder plain = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, done)) {
            int name = text.indexOf('>', open) + 1;
            int close = text.indexOf(CLOSE, name);
            if (name == 0 || close < 0) {
                break;
            }
            plain.append(text, done, open);
            String mentioned = text.substring(name, close);
            plain.append(drop.contains(mentioned) ? "" : mentioned);
            done = close + CLOSE.length();
        }
        return plain.append(text, done, text.length()).toString();
    }
}
