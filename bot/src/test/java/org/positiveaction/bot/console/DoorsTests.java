package org.positiveaction.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConsoleTest
class DoorsTests {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPageButTheSignInAsksWhoIsThere() {
        List<Method> pages = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethod)
                .filter(page -> page.getDeclaringClass().getPackageName().startsWith("org.positiveaction.bot.console"))
                .filter(page -> !page.getDeclaringClass().getSimpleName().equals("SignInPages"))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(Arrays.asList(page.getParameterTypes()))
                        .containsAnyOf(TeamMember.class, Lead.class));
    }
}
