package org.positiveaction.bot;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
    @Test
    void eachModuleUsesOnlyWhatItMay() {
        ApplicationModules.of(PositiveActionBot.class).verify();
    }
}
