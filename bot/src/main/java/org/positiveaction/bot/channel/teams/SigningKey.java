package org.positiveaction.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * A key that the Bot Framework signs with.
 *
 * @param endorsements the channels it may sign for, such as {@code msteams}
 */
record SigningKey(String id, RSAPublicKey key, Set<String> endorsements) {
    SigningKey {
        endorsements = Set.copyOf(endorsements);
    }

    /** Whether a published key is one that this bot can use: RSA, of 2048 bits or more, with a name. */
    static boolean isUsable(JsonNode jwk) {
        return jwk.path("kty").asText().equals("RSA")
                && !jwk.path("kid").asText().isEmpty()
                && number(jwk.path("n")).bitLength() >= 2048;
    }

    static SigningKey read(JsonNode jwk) {
        Set<String> endorsements = new HashSet<>();
        jwk.path("endorsements").forEach(channel -> endorsements.add(channel.asText()));
        return new SigningKey(jwk.path("kid").asText(), publicKey(jwk), endorsements);
    }

    private static RSAPublicKey publicKey(JsonNode jwk) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(jwk.path("n")), number(jwk.path("e"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("A published signing key cannot be read", e);
        }
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }
}
