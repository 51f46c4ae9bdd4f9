package org.positiveaction.bot.testing;

import java.util.List;
import java.util.regex.Pattern;
import org.positiveaction.bot.PositiveActionBot;
import org.positiveaction.bot.privacy.SealedColumns;
import org.positiveaction.bot.privacy.SealedTables;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** What all modules say of themselves is sealed, for tests without a bot around them. */
public final class EverySeal {
    private EverySeal() {}

    public static SealedTables tables() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Seals")));
            scanner.scan(PositiveActionBot.class.getPackageName());
            context.refresh();
            return new SealedTables(
                    List.copyOf(context.getBeansOfType(SealedColumns.class).values()));
        }
    }
}
