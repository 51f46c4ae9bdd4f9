package org.positiveaction.bot.channel.sms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.message.ForceId;

/**
 * The numbers that candidates text, and the force that each stands for.
 *
 * @param forces by number in E.164 form; empty for a number that stands for no single force
 */
record SmsNumbers(Map<String, Optional<ForceId>> forces) {
    private static final Pattern ENTRY = Pattern.compile("(\\S+?)\\s*=\\s*([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final String ANY = "any";

    SmsNumbers {
        forces = Map.copyOf(forces);
    }

    /** Reads {@code +447700900001=lancashire,+447700900000=any}; notes what does not read. */
    static SmsNumbers read(Variables variables) {
        Map<String, Optional<ForceId>> forces = new HashMap<>();
        String value = variables.value("SMS_NUMBERS", "");
        if (value.isEmpty()) {
            variables.fault("Set SMS_NUMBERS to your numbers and the force of each,"
                    + " such as +447700900001=lancashire,+447700900000=any.");
            return new SmsNumbers(forces);
        }
        String[] entries = value.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            String fault = add(entries[i].strip(), forces);
            if (fault != null) {
                variables.fault("SMS_NUMBERS, entry " + (i + 1) + ": " + fault);
            }
        }
        return new SmsNumbers(forces);
    }

    boolean areOurs(String number) {
        return forces.containsKey(number);
    }

    Set<String> all() {
        return forces.keySet();
    }

    /** Null for a number that stands for no single force. */
    @Nullable
    ForceId forceOf(String number) {
        return forces.getOrDefault(number, Optional.empty()).orElse(null);
    }

    List<ForceId> forcesOtherThan(List<ForceId> known) {
        return forces.values().stream()
                .flatMap(Optional::stream)
                .filter(force -> !known.contains(force))
                .distinct()
                .toList();
    }

    private static @Nullable String add(String entry, Map<String, Optional<ForceId>> forces) {
        Matcher read = ENTRY.matcher(entry);
        if (!read.matches()) {
            return "write a number, = and the force's folder name or any, such as +447700900001=lancashire.";
        }
        if (!E164.isPossible(read.group(1))) {
            return "write the number with + and its country code, without spaces, such as +447700900001.";
        }
        Optional<ForceId> force =
                read.group(2).equals(ANY) ? Optional.empty() : Optional.of(new ForceId(read.group(2)));
        return forces.put(read.group(1), force) == null ? null : "this number stands there twice; leave one.";
    }
}
