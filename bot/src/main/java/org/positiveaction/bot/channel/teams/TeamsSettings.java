package org.positiveaction.bot.channel.teams;

import java.net.URI;

/** How this bot is connected to Teams. */
sealed interface TeamsSettings {
    /** Where activities may come from and go to. */
    ServiceHosts serviceHosts();

    /**
     * To Microsoft's servers, as a single-tenant bot.
     *
     * @param tenantId the only tenant whose people may talk to the bot
     * @param openIdUrl where the Bot Framework publishes with which keys it signs
     * @param tokenUrl where the bot gets the token that it sends with
     */
    record Live(
            String appId, String appPassword, String tenantId, URI openIdUrl, URI tokenUrl, ServiceHosts serviceHosts)
            implements TeamsSettings {
        @Override
        public String toString() {
            return "Live[" + appId + "]";
        }
    }

    /** To something on this machine that plays Teams, without tokens. */
    record Simulated() implements TeamsSettings {
        @Override
        public ServiceHosts serviceHosts() {
            return ServiceHosts.LOOPBACK;
        }
    }
}
