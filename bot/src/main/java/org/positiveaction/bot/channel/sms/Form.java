package org.positiveaction.bot.channel.sms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of an URL-encoded form, each name once.
 *
 * <p>Stricter than what servers offer, because the signature is only worth something if Twilio and we read the same.
 */
record Form(Map<String, String> fields) {

    /** What a form should not look like. */
    static class Malformed extends RuntimeException {
        Malformed(String what) {
            super(what);
        }
    }

    Form {
        fields = Map.copyOf(fields);
    }

    static Form parse(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!pair.isEmpty() && fields.put(name, value) != null) {
                throw new Malformed("A field stands there twice");
            }
        }
        return new Form(fields);
    }

    /** Empty if there is no such field. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "Form[" + fields.keySet() + "]";
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hex(String encoded, int at) {
        char c = at < encoded.length() ? encoded.charAt(at) : ' ';
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new Malformed("A percent sign without two hexadecimal digits");
        }
        return digit;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("Not UTF-8");
        }
    }
}
