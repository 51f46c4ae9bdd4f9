package org.positiveaction.bot.console.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.team.Members;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who has signed in, as a team member. */
@Component
public class SignedIn {
    private final Members members;

    SignedIn(Members members) {
        this.members = members;
    }

    /** As the team stands now; nobody if they have signed in and are no member, or not any more. */
    public Optional<TeamMember> member() {
        return member(SecurityContextHolder.getContext().getAuthentication());
    }

    Optional<TeamMember> member(@Nullable Authentication authentication) {
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case OidcUser user -> account(user).flatMap(members::find);
            case LocalTeam team -> members.find(team.actsAs());
            case null, default -> Optional.empty();
        };
    }

    /** The tenant and the id within it that Entra vouches for. */
    private static Optional<Account> account(OidcUser user) {
        String tenant = user.getClaimAsString("tid");
        String objectId = user.getClaimAsString("oid");
        return tenant == null || objectId == null ? Optional.empty() : Optional.of(new Account(tenant, objectId));
    }
}
