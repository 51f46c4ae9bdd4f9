package org.positiveaction.bot.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.positiveaction.bot.testing.H2Database;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Runs the console with all that it stands on, for two invented forces and two kinds of session. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {H2Database.class, Kinds.class})
@Import(People.class)
@TestPropertySource(properties = {"delivery.poll=50ms", "db-scheduler.enabled=false"})
@interface ConsoleTest {}
