package org.positiveaction.bot.channel.teams;

import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * The servers that Teams may ask us to answer to: whoever names another one is after our replies or our token.
 *
 * @param patterns names of hosts; {@code *.} at the beginning stands for any name below
 */
record ServiceHosts(List<String> patterns) {
    static final ServiceHosts LOOPBACK = new ServiceHosts(List.of("localhost", "127.0.0.1", "::1"));

    ServiceHosts {
        patterns = List.copyOf(patterns);
    }

    static ServiceHosts read(String list, String variable, List<String> faults) {
        List<String> patterns = Stream.of(list.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        // At least two names below the star: one would let a whole country or kind of domain in.
        if (!patterns.stream().allMatch(pattern -> pattern.matches("(\\*\\.[a-z0-9-]+\\.)?[a-z0-9.:-]+"))) {
            faults.add(
                    "Set " + variable
                            + " to names of hosts with commas between them, such as smba.trafficmanager.net,*.botframework.com.");
        }
        return new ServiceHosts(patterns);
    }

    boolean allow(String serviceUrl) {
        HttpUrl url = HttpUrl.parse(serviceUrl);
        return url != null && isSafe(serviceUrl) && patterns.stream().anyMatch(pattern -> matches(pattern, url.host()));
    }

    /** Whether what is sent there stays between us: encrypted, or on this machine; and no other host in disguise. */
    static boolean isSafe(String address) {
        HttpUrl url = HttpUrl.parse(address);
        return url != null
                && (url.isHttps() || LOOPBACK.patterns.contains(url.host()))
                && url.username().isEmpty()
                && url.password().isEmpty();
    }

    private static boolean matches(String pattern, String host) {
        return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
    }
}
