package org.positiveaction.bot.console.signin;

import java.util.Collection;
import java.util.List;
import org.positiveaction.bot.team.MemberId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The one account of this machine.
 *
 * @param actsAs the member as whom it acts, from sign-in to sign-out
 */
record LocalTeam(MemberId actsAs, String passwordHash) implements UserDetails {
    static final String NAME = "team";

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String toString() {
        return "LocalTeam[" + actsAs + "]";
    }
}
