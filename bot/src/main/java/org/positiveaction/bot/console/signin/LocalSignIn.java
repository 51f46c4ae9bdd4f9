package org.positiveaction.bot.console.signin;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Knowledge;
import org.positiveaction.bot.message.ForceId;
import org.positiveaction.bot.team.MemberId;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Signs in who can read the log of this machine. They act as the first lead there is. */
class LocalSignIn implements SignInWay, UserDetailsService {
    private static final Logger log = LoggerFactory.getLogger(LocalSignIn.class);

    private final LocalPassword password;
    private final String passwordHash;
    private final Members members;
    private final Knowledge knowledge;
    private final Environment environment;

    LocalSignIn(LocalPassword password, Members members, Knowledge knowledge, Environment environment) {
        this.password = password;
        this.passwordHash =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password.value());
        this.members = members;
        this.knowledge = knowledge;
        this.environment = environment;
    }

    @Override
    public void offer(HttpSecurity security, AuthenticationSuccessHandler then) throws Exception {
        security.userDetailsService(this)
                .formLogin(form -> form.loginPage(SignInPages.PATH)
                        .loginProcessingUrl(SignInPages.PATH)
                        .failureUrl(SignInPages.PATH + "?failed=true")
                        .successHandler(then));
    }

    @Override
    public boolean asksForAPassword() {
        return true;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (!name.equals(LocalTeam.NAME)) {
            throw new UsernameNotFoundException("The only name is " + LocalTeam.NAME);
        }
        return new LocalTeam(firstLead().orElseGet(this::newLead), passwordHash);
    }

    private Optional<MemberId> firstLead() {
        return members.all().stream()
                .filter(TeamMember::isLead)
                .map(TeamMember::id)
                .findFirst();
    }

    private MemberId newLead() {
        Set<ForceId> forces = knowledge.forces().stream().map(Force::id).collect(Collectors.toSet());
        TeamMember lead = new TeamMember(
                MemberId.create(), "Local lead", TeamMember.Role.LEAD, forces, Optional.empty(), Optional.empty());
        members.save(lead);
        return lead.id();
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        log.info(
                "The team's page is at http://localhost:{}/team: sign in as {} with the password {}",
                environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")),
                LocalTeam.NAME,
                password.value());
    }
}
