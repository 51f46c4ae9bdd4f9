package org.positiveaction.bot.console.signin;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.team.Members;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Lets nobody to {@code /team} who has not signed in. What lies elsewhere does not come this way. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ConsoleSecurity {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SignInWay signInWay(Environment environment, Members members, Knowledge knowledge) {
        return switch (new SignInVariables(environment).read()) {
            case SignInSettings.Entra entra -> new EntraSignIn(entra);
            case SignInSettings.Local local -> new LocalSignIn(new LocalPassword(), members, knowledge, environment);
        };
    }

    @Bean
    DelegatingFilterProxyRegistrationBean consoleDoor() {
        var door = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        door.setUrlPatterns(List.of("/team/*"));
        door.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return door;
    }

    @Bean
    SecurityFilterChain consoleRules(HttpSecurity security, SignInWay way, Admission admission, Turning turning)
            throws Exception {
        way.offer(security, admission);
        return security.authorizeHttpRequests(
                        paths -> paths.requestMatchers(SignInPages.PATH + "/**", "/team/page/**", "/team/library/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.requestCache(admission.wished()))
                .exceptionHandling(
                        turn -> turn.authenticationEntryPoint(turning).accessDeniedHandler(turning))
                .logout(out -> out.logoutUrl("/team/sign-out").logoutSuccessUrl(SignInPages.PATH + "?out=true"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
