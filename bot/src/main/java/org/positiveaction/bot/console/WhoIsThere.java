package org.positiveaction.bot.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.console.signin.SignedIn;
import org.positiveaction.bot.team.TeamMember;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Tells a page which member, or which lead, is there; looked up at each request, so that who was removed a moment ago
 * sees nothing more.
 */
@Component
class WhoIsThere implements HandlerMethodArgumentResolver {
    private final SignedIn signedIn;

    WhoIsThere(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TeamMember.class || parameter.getParameterType() == Lead.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        TeamMember member = signedIn.member().orElseThrow(Refused::stranger);
        return parameter.getParameterType() == Lead.class ? lead(member) : member;
    }

    private static Lead lead(TeamMember member) {
        return Optional.of(member).filter(TeamMember::isLead).map(Lead::new).orElseThrow(Refused::leadsOnly);
    }
}
