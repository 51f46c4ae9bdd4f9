package org.positiveaction.bot.channel.teams;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.positiveaction.bot.setup.SetupFault;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The environment variables from which {@link TeamsSettings} are read. */
record TeamsVariables(Environment environment) {
    private static final String ID = "MICROSOFT_APP_ID";
    private static final String PASSWORD = "MICROSOFT_APP_PASSWORD";
    private static final String TENANT = "MICROSOFT_APP_TENANT_ID";
    private static final String OPEN_ID_URL = "TEAMS_OPENID_URL";
    private static final String TOKEN_URL = "TEAMS_TOKEN_URL";
    private static final String SERVICE_HOSTS = "TEAMS_SERVICE_HOSTS";

    /** Whether anything asks for Teams; production always does. */
    boolean askForTeams() {
        return simulated() || production() || anySet();
    }

    TeamsSettings read() {
        List<String> faults = new ArrayList<>();
        if (simulated() && production()) {
            faults.add("Remove teams.simulated: the profile production takes Teams messages from Microsoft only.");
        }
        if (simulated() && !anySet()) {
            checkLoopback(faults);
            SetupFault.throwIfAny(faults);
            return new TeamsSettings.Simulated();
        }
        checkAllSet(faults);
        URI openIdUrl =
                address(OPEN_ID_URL, "https://login.botframework.com/v1/.well-known/openidconfiguration", faults);
        URI tokenUrl = address(TOKEN_URL, tokenUrlOf(value(TENANT)), faults);
        ServiceHosts hosts = ServiceHosts.read(
                valueOr(SERVICE_HOSTS, "smba.trafficmanager.net,*.botframework.com"), SERVICE_HOSTS, faults);
        SetupFault.throwIfAny(faults);
        return new TeamsSettings.Live(value(ID), value(PASSWORD), value(TENANT), openIdUrl, tokenUrl, hosts);
    }

    private void checkAllSet(List<String> faults) {
        Stream.of(ID, PASSWORD, TENANT)
                .filter(name -> value(name).isEmpty())
                .map(name -> "Set " + name + " to the value that the bot's registration in Azure shows.")
                .forEach(faults::add);
        if (!value(TENANT).isEmpty() && !value(TENANT).matches("[0-9A-Za-z.-]+")) {
            faults.add("Set " + TENANT + " to the tenant's id, such as 11111111-2222-3333-4444-555555555555.");
        }
    }

    /** Whoever reaches the simulated Teams can speak as anybody. */
    private void checkLoopback(List<String> faults) {
        String address = environment.getProperty("server.address", "");
        if (!address.equals("localhost") && !isLoopback(address)) {
            faults.add("Set SERVER_ADDRESS to 127.0.0.1, or set " + String.join(", ", ID, PASSWORD, TENANT)
                    + ": without them the bot may be reached from this machine only.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private URI address(String name, String otherwise, List<String> faults) {
        String value = valueOr(name, otherwise);
        if (!ServiceHosts.isSafe(value)) {
            faults.add("Set " + name + " to an address that begins with https://, or leave it unset.");
            return URI.create(otherwise);
        }
        return URI.create(value);
    }

    private static String tokenUrlOf(String tenant) {
        String safe = tenant.matches("[0-9A-Za-z.-]+") ? tenant : "common";
        return "https://login.microsoftonline.com/" + safe + "/oauth2/v2.0/token";
    }

    private boolean anySet() {
        return Stream.of(ID, PASSWORD, TENANT).anyMatch(name -> !value(name).isEmpty());
    }

    private boolean simulated() {
        return environment.getProperty("teams.simulated", Boolean.class, false);
    }

    private boolean production() {
        return environment.acceptsProfiles(Profiles.of("production"));
    }

    private String value(String name) {
        return environment.getProperty(name, "").strip();
    }

    private String valueOr(String name, String otherwise) {
        return value(name).isEmpty() ? otherwise : value(name);
    }
}
