package org.positiveaction.bot.channel.teams;

import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** Lets whatever runs on this machine play Teams, and nobody else. */
final class ThisMachine implements Callers, Callers.Caller {
    @Override
    public Caller identify(HttpServletRequest request) {
        boolean local = InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        Refusal.forbiddenUnless(local, "the simulated Teams takes messages from this machine only");
        return this;
    }

    @Override
    public ClaimsIdentity identity() {
        return new ClaimsIdentity("");
    }

    @Override
    public void vouchFor(Activity activity) {
        boolean local = ServiceHosts.LOOPBACK.allow(activity.getServiceUrl());
        Refusal.forbiddenUnless(local, "the simulated Teams answers to this machine only");
    }
}
